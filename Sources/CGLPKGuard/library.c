#include "guard.h"

// Neither call touches the environment of the thread, so neither needs the guard.

const char *cglpk_version(void) { return glp_version(); }

const char *cglpk_thread_local_keyword(void) { return glp_config("TLS"); }
