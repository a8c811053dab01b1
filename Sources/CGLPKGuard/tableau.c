#include "guard.h"

typedef struct {
    glp_prob *problem;
    int column;
    double *multipliers;
    bool *found;
} reading;

// GLPK's basis matrix holds columns of (I | -A), so the row of its inverse is that of A turned round.
static void read_tableau_row(void *arguments) {
    const reading *it = arguments;
    *it->found = false;
    if (!glp_bf_exists(it->problem)) return;
    const int place = glp_get_col_bind(it->problem, it->column + 1);
    if (place == 0) return;
    const int count = glp_get_num_rows(it->problem);
    double *row = glp_alloc(count + 1, sizeof(double));
    for (int i = 0; i <= count; i++) row[i] = 0;
    row[place] = 1;
    glp_btran(it->problem, row);
    for (int i = 0; i < count; i++) it->multipliers[i] = -row[i + 1];
    glp_free(row);
    *it->found = true;
}

cglpk_status cglpk_read_tableau_row(
    glp_prob *problem, int column, double *multipliers, bool *found) {
    reading it = {problem, column, multipliers, found};
    return cglpk_guarded(read_tableau_row, &it);
}
