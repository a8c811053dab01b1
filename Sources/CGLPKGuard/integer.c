#include "guard.h"

#include <float.h>

typedef struct {
    glp_prob *problem;
    const cglpk_integer_options *options;
    cglpk_integer_result *result;
} searching;

/// Records the bound and ends the search when it was cancelled or made its number of subproblems.
static void observe(glp_tree *tree, void *info) {
    const searching *it = info;
    cglpk_integer_result *result = it->result;
    glp_ios_tree_size(tree, NULL, NULL, &result->node_count);
    int best = glp_ios_best_node(tree);
    if (best != 0) result->bound = glp_ios_node_bound(tree, best);
    result->cancelled = cglpk_flag_is_raised(it->options->flag);
    bool exhausted = glp_ios_reason(tree) == GLP_ISELECT
        && result->node_count > it->options->node_limit;
    if (result->cancelled || exhausted) glp_ios_terminate(tree);
}

static int on_or_off(bool choice) { return choice ? GLP_ON : GLP_OFF; }

static void search(void *arguments) {
    searching *it = arguments;
    const cglpk_integer_options *options = it->options;
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = options->silent ? GLP_MSG_OFF : GLP_MSG_ALL;
    parameters.presolve = on_or_off(options->presolve);
    parameters.mir_cuts = on_or_off(options->rounding_cuts);
    parameters.gmi_cuts = on_or_off(options->gomory_cuts);
    parameters.cov_cuts = on_or_off(options->cover_cuts);
    parameters.clq_cuts = on_or_off(options->clique_cuts);
    parameters.mip_gap = options->relative_gap;
    parameters.cb_func = observe;
    parameters.cb_info = it;

    double unknown = glp_get_obj_dir(it->problem) == GLP_MIN ? -DBL_MAX : DBL_MAX;
    *it->result = (cglpk_integer_result){.bound = unknown};
    it->result->code = glp_intopt(it->problem, &parameters);
    it->result->status = glp_mip_status(it->problem);
}

cglpk_status cglpk_integer(
    glp_prob *problem, cglpk_integer_options options, cglpk_integer_result *result) {
    searching it = {problem, &options, result};
    return cglpk_guarded(search, &it);
}
