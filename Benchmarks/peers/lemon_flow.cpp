// Solves one arc file with LEMON; prints JSON as `roost-bench solve` does.
//
//   lemon_flow network-simplex|cost-scaling ARCS
//
// Only the algorithm's run is timed; reading and building the graph are not. The loaded file is what
// is in memory before the graph is built.

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

using Graph = lemon::StaticDigraph;
using Value = std::int64_t;

struct Arcs {
    std::vector<std::int32_t> capacities, start, group, points;
    int children() const { return static_cast<int>(start.size()) - 1; }
};

[[noreturn]] static void fail(const std::string& text) {
    std::fprintf(stderr, "%s\n", text.c_str());
    std::exit(1);
}

static Arcs load(const char* path) {
    std::FILE* file = std::fopen(path, "rb");
    if (!file) fail(std::string("cannot open ") + path);
    auto column = [&](std::size_t count) {
        std::vector<std::int32_t> values(count);
        if (std::fread(values.data(), 4, count, file) != count) fail("the file ends too early");
        return values;
    };
    const auto counts = column(3);
    Arcs arcs;
    arcs.capacities = column(counts[1]);
    arcs.start = column(counts[0] + 1);
    arcs.group = column(counts[2]);
    arcs.points = column(counts[2]);
    std::fclose(file);
    return arcs;
}

// Megabytes from /proc/self/status: VmRSS now, or VmHWM at most.
static double memory(const char* field) {
    std::FILE* file = std::fopen("/proc/self/status", "r");
    char line[256];
    double kibibytes = 0;
    while (file && std::fgets(line, sizeof line, file))
        if (!std::strncmp(line, field, std::strlen(field)))
            kibibytes = std::atof(line + std::strlen(field) + 1);
    if (file) std::fclose(file);
    return kibibytes * 1024 / 1e6;
}

template <class Algorithm>
static void solve(const Arcs& arcs, double loaded) {
    const int children = arcs.children(), groups = static_cast<int>(arcs.capacities.size());
    // Children, seat groups, and one sink that also takes those who stay without a seat.
    const int sink = children + groups;
    std::vector<std::pair<int, int>> ends;
    ends.reserve(arcs.group.size() + sink);
    for (int child = 0; child < children; ++child) {
        for (int arc = arcs.start[child]; arc < arcs.start[child + 1]; ++arc)
            ends.emplace_back(child, children + arcs.group[arc]);
        ends.emplace_back(child, sink);
    }
    for (int group = 0; group < groups; ++group) ends.emplace_back(children + group, sink);
    Graph graph;
    graph.build(sink + 1, ends.begin(), ends.end());
    std::vector<std::pair<int, int>>().swap(ends);
    Graph::ArcMap<Value> room(graph, 1), cost(graph, 0);
    Graph::NodeMap<Value> supply(graph, 0);
    int next = 0;
    for (int child = 0; child < children; ++child) {
        supply[graph.node(child)] = 1;
        for (int arc = arcs.start[child]; arc < arcs.start[child + 1]; ++arc)
            cost[graph.arc(next++)] = -Value(arcs.points[arc]);
        ++next;
    }
    for (int group = 0; group < groups; ++group) room[graph.arc(next++)] = arcs.capacities[group];
    supply[graph.node(sink)] = -children;

    Algorithm algorithm(graph);
    algorithm.upperMap(room).costMap(cost).supplyMap(supply);
    const std::clock_t processor = std::clock();
    const auto began = std::chrono::steady_clock::now();
    const auto ended = algorithm.run();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
    const double processor_taken = double(std::clock() - processor) / CLOCKS_PER_SEC;
    if (ended != Algorithm::OPTIMAL) fail("LEMON found no optimum");
    std::printf("{\"seconds\": %.9f, \"processor_seconds\": %.6f, \"value\": %lld, \"loaded_mb\": %.3f, \"peak_mb\": %.3f}\n",
                taken.count(), processor_taken,
                -static_cast<long long>(algorithm.template totalCost<Value>()),
                loaded, memory("VmHWM:"));
}

int main(int count, char** words) {
    if (count != 3) fail("usage: lemon_flow network-simplex|cost-scaling ARCS");
    const std::string method = words[1];
    const Arcs arcs = load(words[2]);
    const double loaded = memory("VmRSS:");
    if (method == "network-simplex")
        solve<lemon::NetworkSimplex<Graph, Value, Value>>(arcs, loaded);
    else if (method == "cost-scaling")
        solve<lemon::CostScaling<Graph, Value, Value>>(arcs, loaded);
    else
        fail("unknown method " + method);
}
