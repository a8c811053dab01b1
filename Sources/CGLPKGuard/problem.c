#include "guard.h"

#include <math.h>
#include <string.h>

static void create(void *arguments) {
    glp_prob **problem = arguments;
    *problem = glp_create_prob();
}

cglpk_status cglpk_create(glp_prob **problem) { return cglpk_guarded(create, problem); }

static void delete(void *arguments) { glp_delete_prob(arguments); }

cglpk_status cglpk_delete(glp_prob *problem) { return cglpk_guarded(delete, problem); }

typedef struct {
    glp_prob *problem;
    cglpk_shape *shape;
} measuring;

static void measure(void *arguments) {
    const measuring *it = arguments;
    it->shape->direction = glp_get_obj_dir(it->problem);
    it->shape->constant = glp_get_obj_coef(it->problem, 0);
    it->shape->row_count = glp_get_num_rows(it->problem);
    it->shape->column_count = glp_get_num_cols(it->problem);
    it->shape->entry_count = glp_get_num_nz(it->problem);
}

cglpk_status cglpk_get_shape(glp_prob *problem, cglpk_shape *shape) {
    measuring it = {problem, shape};
    return cglpk_guarded(measure, &it);
}

typedef struct {
    glp_prob *problem;
    const char *names;
} naming;

static void set_names(void *arguments) {
    const naming *it = arguments;
    const char *name = it->names;
    for (int i = 1; i <= glp_get_num_rows(it->problem); i++, name += strlen(name) + 1)
        glp_set_row_name(it->problem, i, name);
    for (int j = 1; j <= glp_get_num_cols(it->problem); j++, name += strlen(name) + 1)
        glp_set_col_name(it->problem, j, name);
}

cglpk_status cglpk_set_names(glp_prob *problem, const char *names) {
    naming it = {problem, names};
    return cglpk_guarded(set_names, &it);
}

typedef struct {
    glp_prob *problem;
    const int *indices;
    const cglpk_bounds *bounds;
    int count;
    int *fractional;
} bounding;

static void set_row_bounds(void *arguments) {
    const bounding *it = arguments;
    for (int k = 0; k < it->count; k++) {
        const cglpk_bounds *bounds = &it->bounds[k];
        glp_set_row_bnds(
            it->problem, it->indices[k] + 1, bounds->type, bounds->lower, bounds->upper);
    }
}

static void set_column_bounds(void *arguments) {
    const bounding *it = arguments;
    *it->fractional = -1;
    for (int k = 0; k < it->count; k++) {
        const cglpk_bounds *bounds = &it->bounds[k];
        bool integral = floor(bounds->lower) == bounds->lower
            && floor(bounds->upper) == bounds->upper;
        if (!integral && glp_get_col_kind(it->problem, it->indices[k] + 1) != GLP_CV) {
            *it->fractional = k;
            return;
        }
    }
    for (int k = 0; k < it->count; k++) {
        const cglpk_bounds *bounds = &it->bounds[k];
        glp_set_col_bnds(
            it->problem, it->indices[k] + 1, bounds->type, bounds->lower, bounds->upper);
    }
}

cglpk_status cglpk_set_row_bounds(
    glp_prob *problem, const int *rows, const cglpk_bounds *bounds, int count) {
    bounding it = {problem, rows, bounds, count, NULL};
    return cglpk_guarded(set_row_bounds, &it);
}

cglpk_status cglpk_set_column_bounds(
    glp_prob *problem, const int *columns, const cglpk_bounds *bounds, int count,
    int *fractional) {
    bounding it = {problem, columns, bounds, count, fractional};
    return cglpk_guarded(set_column_bounds, &it);
}

typedef struct {
    glp_prob *problem;
    int direction;
    const int *columns;
    const double *costs;
    int count;
} costing;

static void set_costs(void *arguments) {
    const costing *it = arguments;
    glp_set_obj_dir(it->problem, it->direction);
    for (int k = 0; k < it->count; k++)
        glp_set_obj_coef(it->problem, it->columns[k] + 1, it->costs[k]);
}

cglpk_status cglpk_set_costs(
    glp_prob *problem, int direction, const int *columns, const double *costs, int count) {
    costing it = {problem, direction, columns, costs, count};
    return cglpk_guarded(set_costs, &it);
}
