#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include <glpk.h>
#include <stdbool.h>

// GLPK reports a fault by aborting the process. Every call here runs GLPK inside one setjmp whose
// frames, down to the longjmp, are all C; a fault therefore becomes a status. Indices are 0-based.

/// How a step ended. After CGLPK_FAULT the environment and all it held are freed, and every later
/// step of the same scope answers CGLPK_LOST.
typedef enum {
    CGLPK_DONE,
    CGLPK_FAULT,
    CGLPK_LOST,
} cglpk_status;

// The library

/// The version of the library that is linked, for instance "5.0".
const char *cglpk_version(void);
/// The keyword with which the library's environment was made thread-local, or NULL.
const char *cglpk_thread_local_keyword(void);

// The environment of this thread

/// Receives terminal output in pieces. Must return normally: it may neither unwind nor call GLPK.
typedef void (*cglpk_sink)(void *context, const char *text);

/// Opens this thread's environment. False if it is open already or no memory is left.
bool cglpk_open(cglpk_sink sink, void *context);
/// Frees everything GLPK allocated on this thread.
void cglpk_close(void);
/// What GLPK said during the last step: the text of its fault, or of a file that was refused.
const char *cglpk_message(void);

// The problem

typedef struct {
    int type;
    double lower, upper;
} cglpk_bounds;

typedef struct {
    cglpk_bounds bounds;
    double cost;
    int kind;
} cglpk_column;

typedef struct {
    int row, column;
    double value;
} cglpk_entry;

typedef struct {
    int direction;
    double constant;
    int row_count, column_count, entry_count;
} cglpk_shape;

cglpk_status cglpk_create(glp_prob **problem);
cglpk_status cglpk_delete(glp_prob *problem);

/// Replaces the whole problem. `repeated` becomes the index of the first entry at an occupied
/// place, with an empty problem, or -1.
cglpk_status cglpk_load(
    glp_prob *problem, cglpk_shape shape, const cglpk_bounds *rows, const cglpk_column *columns,
    const cglpk_entry *entries, int *repeated);
/// `names` holds a terminated string for every row, then for every column; empty means none.
cglpk_status cglpk_set_names(glp_prob *problem, const char *names);
/// Appends columns; entry k counts its column from the first one appended, in ascending order, and
/// names every row at most once per column.
cglpk_status cglpk_append_columns(
    glp_prob *problem, const cglpk_column *columns, int count, const cglpk_entry *entries,
    int entry_count);
/// Appends rows; the entries are as for columns, with the roles exchanged.
cglpk_status cglpk_append_rows(
    glp_prob *problem, const cglpk_bounds *rows, int count, const cglpk_entry *entries,
    int entry_count);
cglpk_status cglpk_set_row_bounds(
    glp_prob *problem, const int *rows, const cglpk_bounds *bounds, int count);
/// `fractional` becomes the position of the first change that would give an integer column a
/// fractional bound, in which case nothing is changed, or -1.
cglpk_status cglpk_set_column_bounds(
    glp_prob *problem, const int *columns, const cglpk_bounds *bounds, int count, int *fractional);
cglpk_status cglpk_set_costs(
    glp_prob *problem, int direction, const int *columns, const double *costs, int count);
cglpk_status cglpk_get_shape(glp_prob *problem, cglpk_shape *shape);
/// The status (GLP_BS, ...) of every row and column in the current basis.
cglpk_status cglpk_get_basis(glp_prob *problem, int *rows, int *columns);
cglpk_status cglpk_set_basis(glp_prob *problem, const int *rows, const int *columns);

// Cancelling

/// A flag that one thread, or a signal handler, raises and a solve on another one sees.
typedef struct cglpk_flag cglpk_flag;
cglpk_flag *cglpk_flag_create(void);
void cglpk_flag_free(cglpk_flag *flag);
void cglpk_flag_raise(cglpk_flag *flag);
bool cglpk_flag_is_raised(const cglpk_flag *flag);

// Solving

typedef struct {
    int method;
    bool exact, silent;
    int iteration_limit;
    const cglpk_flag *flag;
} cglpk_simplex_options;

typedef struct {
    int code;
    bool cancelled;
    int iteration_count;
    int primal_status, dual_status;
} cglpk_simplex_result;

cglpk_status cglpk_simplex(
    glp_prob *problem, cglpk_simplex_options options, cglpk_simplex_result *result);

typedef struct {
    bool presolve, rounding_cuts, gomory_cuts, cover_cuts, clique_cuts, silent;
    int node_limit;
    double relative_gap;
    const cglpk_flag *flag;
} cglpk_integer_options;

typedef struct {
    int code;
    bool cancelled;
    int node_count;
    int status;
    /// The best bound of an open subproblem when the search last looked; +-DBL_MAX if none.
    double bound;
} cglpk_integer_result;

/// Without presolve the root relaxation must have been solved to optimality before.
cglpk_status cglpk_integer(
    glp_prob *problem, cglpk_integer_options options, cglpk_integer_result *result);

// Solutions

cglpk_status cglpk_read_primal(glp_prob *problem, double *objective, double *rows, double *columns);
cglpk_status cglpk_read_dual(glp_prob *problem, double *rows, double *columns);
/// The multipliers of the rows whose sum is the tableau's row of a basic column. `found` becomes false
/// where the column is not basic, or the last simplex left no factorization of its basis.
cglpk_status cglpk_read_tableau_row(
    glp_prob *problem, int column, double *multipliers, bool *found);
cglpk_status cglpk_read_integer(
    glp_prob *problem, double *objective, double *rows, double *columns);

// Files; `accepted` is false if the file could not be written, opened or understood, and
// `cglpk_message` then tells why.

cglpk_status cglpk_write_lp(glp_prob *problem, const char *path, bool *accepted);
cglpk_status cglpk_write_mps(glp_prob *problem, const char *path, bool *accepted);
cglpk_status cglpk_read_lp(glp_prob *problem, const char *path, bool *accepted);
cglpk_status cglpk_read_mps(glp_prob *problem, const char *path, bool *accepted);

#endif
