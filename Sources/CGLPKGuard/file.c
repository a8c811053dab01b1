#include "guard.h"

typedef struct {
    glp_prob *problem;
    const char *path;
    bool *accepted;
} filing;

static void write_lp(void *arguments) {
    const filing *it = arguments;
    *it->accepted = glp_write_lp(it->problem, NULL, it->path) == 0;
}

static void write_mps(void *arguments) {
    const filing *it = arguments;
    *it->accepted = glp_write_mps(it->problem, GLP_MPS_FILE, NULL, it->path) == 0;
}

static void read_lp(void *arguments) {
    const filing *it = arguments;
    *it->accepted = glp_read_lp(it->problem, NULL, it->path) == 0;
}

static void read_mps(void *arguments) {
    const filing *it = arguments;
    *it->accepted = glp_read_mps(it->problem, GLP_MPS_FILE, NULL, it->path) == 0;
}

static cglpk_status file(cglpk_step step, glp_prob *problem, const char *path, bool *accepted) {
    filing it = {problem, path, accepted};
    return cglpk_guarded_verbatim(step, &it);
}

cglpk_status cglpk_write_lp(glp_prob *problem, const char *path, bool *accepted) {
    return file(write_lp, problem, path, accepted);
}

cglpk_status cglpk_write_mps(glp_prob *problem, const char *path, bool *accepted) {
    return file(write_mps, problem, path, accepted);
}

cglpk_status cglpk_read_lp(glp_prob *problem, const char *path, bool *accepted) {
    return file(read_lp, problem, path, accepted);
}

cglpk_status cglpk_read_mps(glp_prob *problem, const char *path, bool *accepted) {
    return file(read_mps, problem, path, accepted);
}
