#include "guard.h"

#include <stdlib.h>

// Appending columns or rows keeps the current basis, so that the next simplex starts from it.

typedef struct {
    glp_prob *problem;
    const cglpk_column *columns;
    const cglpk_bounds *rows;
    int count;
    const cglpk_entry *entries;
    int entry_count;
    int *indices;
    double *values;
} appending;

static void append_columns(void *arguments) {
    const appending *it = arguments;
    int first = glp_add_cols(it->problem, it->count);
    const cglpk_entry *entry = it->entries, *end = it->entries + it->entry_count;
    for (int j = 0; j < it->count; j++) {
        const cglpk_column *column = &it->columns[j];
        const cglpk_bounds *bounds = &column->bounds;
        glp_set_col_kind(it->problem, first + j, column->kind);
        glp_set_col_bnds(it->problem, first + j, bounds->type, bounds->lower, bounds->upper);
        glp_set_obj_coef(it->problem, first + j, column->cost);
        int length = 0;
        for (; entry < end && entry->column == j; entry++) {
            it->indices[++length] = entry->row + 1;
            it->values[length] = entry->value;
        }
        glp_set_mat_col(it->problem, first + j, length, it->indices, it->values);
    }
}

static void append_rows(void *arguments) {
    const appending *it = arguments;
    int first = glp_add_rows(it->problem, it->count);
    const cglpk_entry *entry = it->entries, *end = it->entries + it->entry_count;
    for (int i = 0; i < it->count; i++) {
        const cglpk_bounds *bounds = &it->rows[i];
        glp_set_row_bnds(it->problem, first + i, bounds->type, bounds->lower, bounds->upper);
        int length = 0;
        for (; entry < end && entry->row == i; entry++) {
            it->indices[++length] = entry->column + 1;
            it->values[length] = entry->value;
        }
        glp_set_mat_row(it->problem, first + i, length, it->indices, it->values);
    }
}

static cglpk_status append(cglpk_step step, appending it) {
    size_t length = it.entry_count > 0 ? (size_t)it.entry_count + 1 : 1;
    it.indices = malloc(length * sizeof *it.indices);
    it.values = malloc(length * sizeof *it.values);
    cglpk_status status =
        it.indices && it.values ? cglpk_guarded(step, &it) : cglpk_out_of_memory();
    free(it.values);
    free(it.indices);
    return status;
}

cglpk_status cglpk_append_columns(
    glp_prob *problem, const cglpk_column *columns, int count, const cglpk_entry *entries,
    int entry_count) {
    appending it = {
        .problem = problem,
        .columns = columns,
        .count = count,
        .entries = entries,
        .entry_count = entry_count};
    return append(append_columns, it);
}

cglpk_status cglpk_append_rows(
    glp_prob *problem, const cglpk_bounds *rows, int count, const cglpk_entry *entries,
    int entry_count) {
    appending it = {
        .problem = problem,
        .rows = rows,
        .count = count,
        .entries = entries,
        .entry_count = entry_count};
    return append(append_rows, it);
}
