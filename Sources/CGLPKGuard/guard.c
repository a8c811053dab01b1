#include "guard.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

// The only setjmp. Between it and the longjmp in `error_hook` stand, in this order: `run`, a step,
// GLPK, perhaps a branch-and-bound callback, GLPK, `error_hook`; all of them are C. The sink may be
// Swift, but it has returned before GLPK can call the error hook.

static _Thread_local struct {
    bool open, lost, running, verbatim;
    jmp_buf landing;
    cglpk_sink sink;
    void *context;
    char message[1024];
} environment;

static void collect(const char *text) {
    size_t used = strlen(environment.message);
    snprintf(environment.message + used, sizeof environment.message - used, "%s", text);
}

static int terminal_hook(void *info, const char *text) {
    (void)info;
    bool at_error = glp_at_error();
    if (at_error || environment.verbatim) collect(text);
    if (!at_error && environment.sink) environment.sink(environment.context, text);
    return 1;
}

static void error_hook(void *info) {
    (void)info;
    if (!environment.running) return;
    environment.lost = true;
    glp_free_env();
    longjmp(environment.landing, 1);
}

bool cglpk_open(cglpk_sink sink, void *context) {
    if (environment.open || glp_init_env() > 1) return false;
    environment.open = true;
    environment.lost = false;
    environment.sink = sink;
    environment.context = context;
    environment.message[0] = '\0';
    glp_term_hook(terminal_hook, NULL);
    glp_error_hook(error_hook, NULL);
    return true;
}

void cglpk_close(void) {
    if (environment.open && !environment.lost) glp_free_env();
    environment.open = false;
    environment.sink = NULL;
    environment.context = NULL;
}

const char *cglpk_message(void) { return environment.message; }

static cglpk_status run(cglpk_step step, void *arguments, bool verbatim) {
    if (!environment.open || environment.lost || environment.running) return CGLPK_LOST;
    environment.message[0] = '\0';
    environment.verbatim = verbatim;
    environment.running = true;
    if (setjmp(environment.landing) == 0) step(arguments);
    environment.running = false;
    return environment.lost ? CGLPK_FAULT : CGLPK_DONE;
}

cglpk_status cglpk_guarded(cglpk_step step, void *arguments) {
    return run(step, arguments, false);
}

cglpk_status cglpk_guarded_verbatim(cglpk_step step, void *arguments) {
    return run(step, arguments, true);
}

cglpk_status cglpk_out_of_memory(void) {
    if (!environment.open || environment.lost) return CGLPK_LOST;
    environment.lost = true;
    glp_free_env();
    environment.message[0] = '\0';
    collect("out of memory\n");
    return CGLPK_FAULT;
}
