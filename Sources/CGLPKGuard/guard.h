#ifndef CGLPK_GUARD_INTERNAL_H
#define CGLPK_GUARD_INTERNAL_H

#include "CGLPKGuard.h"

/// A C function that calls GLPK. It allocates nothing that a jump out of it would leak.
typedef void (*cglpk_step)(void *arguments);

/// Runs a step; a fault in it ends the environment. Steps do not nest.
__attribute__((visibility("hidden"))) cglpk_status cglpk_guarded(cglpk_step step, void *arguments);

/// As `cglpk_guarded`; `cglpk_message` keeps all that GLPK prints, not only a fault.
__attribute__((visibility("hidden"))) cglpk_status cglpk_guarded_verbatim(
    cglpk_step step, void *arguments);

/// Ends the environment as a fault does, for a step whose own scratch memory could not be had.
__attribute__((visibility("hidden"))) cglpk_status cglpk_out_of_memory(void);

#endif
