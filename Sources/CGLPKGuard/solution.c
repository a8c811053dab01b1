#include "guard.h"

typedef struct {
    glp_prob *problem;
    double *objective, *rows, *columns;
} reading;

static void read_primal(void *arguments) {
    const reading *it = arguments;
    *it->objective = glp_get_obj_val(it->problem);
    for (int i = 0; i < glp_get_num_rows(it->problem); i++)
        it->rows[i] = glp_get_row_prim(it->problem, i + 1);
    for (int j = 0; j < glp_get_num_cols(it->problem); j++)
        it->columns[j] = glp_get_col_prim(it->problem, j + 1);
}

static void read_dual(void *arguments) {
    const reading *it = arguments;
    for (int i = 0; i < glp_get_num_rows(it->problem); i++)
        it->rows[i] = glp_get_row_dual(it->problem, i + 1);
    for (int j = 0; j < glp_get_num_cols(it->problem); j++)
        it->columns[j] = glp_get_col_dual(it->problem, j + 1);
}

static void read_integer(void *arguments) {
    const reading *it = arguments;
    *it->objective = glp_mip_obj_val(it->problem);
    for (int i = 0; i < glp_get_num_rows(it->problem); i++)
        it->rows[i] = glp_mip_row_val(it->problem, i + 1);
    for (int j = 0; j < glp_get_num_cols(it->problem); j++)
        it->columns[j] = glp_mip_col_val(it->problem, j + 1);
}

cglpk_status cglpk_read_primal(
    glp_prob *problem, double *objective, double *rows, double *columns) {
    reading it = {problem, objective, rows, columns};
    return cglpk_guarded(read_primal, &it);
}

cglpk_status cglpk_read_dual(glp_prob *problem, double *rows, double *columns) {
    reading it = {problem, NULL, rows, columns};
    return cglpk_guarded(read_dual, &it);
}

cglpk_status cglpk_read_integer(
    glp_prob *problem, double *objective, double *rows, double *columns) {
    reading it = {problem, objective, rows, columns};
    return cglpk_guarded(read_integer, &it);
}
