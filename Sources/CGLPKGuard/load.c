#include "guard.h"

#include <stdlib.h>

// Loading a whole problem. GLPK wants three arrays that start at index 1; they are made before the
// step and freed after it, whether or not it faulted.

typedef struct {
    glp_prob *problem;
    const cglpk_shape *shape;
    const cglpk_bounds *rows;
    const cglpk_column *columns;
    const int *entry_rows, *entry_columns;
    const double *entry_values;
    int *repeated;
} loading;

static void load(void *arguments) {
    const loading *it = arguments;
    const cglpk_shape *shape = it->shape;
    glp_erase_prob(it->problem);
    int repeated = glp_check_dup(
        shape->row_count, shape->column_count, shape->entry_count, it->entry_rows,
        it->entry_columns);
    *it->repeated = repeated - 1;
    if (repeated > 0) return;
    *it->repeated = -1;

    glp_set_obj_dir(it->problem, shape->direction);
    glp_set_obj_coef(it->problem, 0, shape->constant);
    if (shape->row_count != 0) glp_add_rows(it->problem, shape->row_count);
    for (int i = 0; i < shape->row_count; i++) {
        const cglpk_bounds *bounds = &it->rows[i];
        glp_set_row_bnds(it->problem, i + 1, bounds->type, bounds->lower, bounds->upper);
    }
    if (shape->column_count != 0) glp_add_cols(it->problem, shape->column_count);
    for (int j = 0; j < shape->column_count; j++) {
        const cglpk_column *column = &it->columns[j];
        const cglpk_bounds *bounds = &column->bounds;
        glp_set_col_kind(it->problem, j + 1, column->kind);
        glp_set_col_bnds(it->problem, j + 1, bounds->type, bounds->lower, bounds->upper);
        glp_set_obj_coef(it->problem, j + 1, column->cost);
    }
    glp_load_matrix(
        it->problem, shape->entry_count, it->entry_rows, it->entry_columns, it->entry_values);
    // So that written files keep the order of the columns, whatever the order of the entries.
    glp_sort_matrix(it->problem);
}

cglpk_status cglpk_load(
    glp_prob *problem, cglpk_shape shape, const cglpk_bounds *rows, const cglpk_column *columns,
    const cglpk_entry *entries, int *repeated) {
    size_t length = shape.entry_count > 0 ? (size_t)shape.entry_count + 1 : 1;
    int *entry_rows = malloc(length * sizeof *entry_rows);
    int *entry_columns = malloc(length * sizeof *entry_columns);
    double *entry_values = malloc(length * sizeof *entry_values);
    cglpk_status status;
    if (entry_rows && entry_columns && entry_values) {
        for (int k = 0; k < shape.entry_count; k++) {
            entry_rows[k + 1] = entries[k].row + 1;
            entry_columns[k + 1] = entries[k].column + 1;
            entry_values[k + 1] = entries[k].value;
        }
        loading it = {
            problem, &shape, rows, columns, entry_rows, entry_columns, entry_values, repeated};
        status = cglpk_guarded(load, &it);
    } else {
        status = cglpk_out_of_memory();
    }
    free(entry_values);
    free(entry_columns);
    free(entry_rows);
    return status;
}
