#include "guard.h"

// GLPK offers no callback inside the simplex method. It is therefore run in slices of iterations,
// each resumed from the basis of the one before, and the flag is tested between them. A slice is
// an eighth of the iterations made so far: a cancelled solve returns soon in proportion to the
// time it took, and a solve that GLPK alone would finish is finished here too. The slices do not
// depend on the flag, so the path of the method does not either.

enum { FIRST_SLICE = 1000, SLICES = 8 };

typedef struct {
    glp_prob *problem;
    const cglpk_simplex_options *options;
    cglpk_simplex_result *result;
} solving;

static int slice_after(int count, int remaining) {
    int slice = count / SLICES > FIRST_SLICE ? count / SLICES : FIRST_SLICE;
    return slice < remaining ? slice : remaining;
}

/// The dual method proved that no dual solution exists: infeasible or unbounded, and it says no
/// more. The primal method decides.
static bool is_undecided(glp_prob *problem) {
    return glp_get_dual_stat(problem) == GLP_NOFEAS && glp_get_prim_stat(problem) != GLP_FEAS
        && glp_get_prim_stat(problem) != GLP_NOFEAS;
}

static void solve(void *arguments) {
    const solving *it = arguments;
    const cglpk_simplex_options *options = it->options;
    cglpk_simplex_result *result = it->result;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = options->silent ? GLP_MSG_OFF : GLP_MSG_ALL;
    parameters.meth = options->method;
    // Columns with two bounds may flip while the dual method goes on: on these programs the long-step
    // test takes a fraction of the iterations of the others, which do not end in useful time.
    if (options->method != GLP_PRIMAL) parameters.r_test = GLP_RT_FLIP;

    // The exact method refuses a problem without rows or columns; the other one needs no arithmetic.
    bool exact = options->exact && glp_get_num_rows(it->problem) > 0
        && glp_get_num_cols(it->problem) > 0;
    *result = (cglpk_simplex_result){.code = GLP_EITLIM};
    while (result->code == GLP_EITLIM && result->iteration_count < options->iteration_limit) {
        result->cancelled = cglpk_flag_is_raised(options->flag);
        if (result->cancelled) break;
        parameters.it_lim = slice_after(
            result->iteration_count, options->iteration_limit - result->iteration_count);
        int before = glp_get_it_cnt(it->problem);
        result->code = exact ? glp_exact(it->problem, &parameters)
                             : glp_simplex(it->problem, &parameters);
        result->iteration_count += glp_get_it_cnt(it->problem) - before;
        if (result->code == 0 && is_undecided(it->problem)) {
            parameters.meth = GLP_PRIMAL;
            parameters.r_test = GLP_RT_HAR;
            result->code = GLP_EITLIM;
        }
    }
    result->primal_status = glp_get_prim_stat(it->problem);
    result->dual_status = glp_get_dual_stat(it->problem);
}

cglpk_status cglpk_simplex(
    glp_prob *problem, cglpk_simplex_options options, cglpk_simplex_result *result) {
    solving it = {problem, &options, result};
    return cglpk_guarded(solve, &it);
}
