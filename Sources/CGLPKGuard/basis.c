#include "guard.h"

typedef struct {
    glp_prob *problem;
    int *rows, *columns;
} reading;

static void get_basis(void *arguments) {
    const reading *it = arguments;
    for (int i = 0; i < glp_get_num_rows(it->problem); i++)
        it->rows[i] = glp_get_row_stat(it->problem, i + 1);
    for (int j = 0; j < glp_get_num_cols(it->problem); j++)
        it->columns[j] = glp_get_col_stat(it->problem, j + 1);
}

cglpk_status cglpk_get_basis(glp_prob *problem, int *rows, int *columns) {
    reading it = {problem, rows, columns};
    return cglpk_guarded(get_basis, &it);
}

typedef struct {
    glp_prob *problem;
    const int *rows, *columns;
} writing;

static void set_basis(void *arguments) {
    const writing *it = arguments;
    for (int i = 0; i < glp_get_num_rows(it->problem); i++)
        glp_set_row_stat(it->problem, i + 1, it->rows[i]);
    for (int j = 0; j < glp_get_num_cols(it->problem); j++)
        glp_set_col_stat(it->problem, j + 1, it->columns[j]);
}

cglpk_status cglpk_set_basis(glp_prob *problem, const int *rows, const int *columns) {
    writing it = {problem, rows, columns};
    return cglpk_guarded(set_basis, &it);
}
