#include "CGLPKGuard.h"

#include <stdatomic.h>
#include <stdlib.h>

struct cglpk_flag {
    atomic_bool raised;
};

cglpk_flag *cglpk_flag_create(void) {
    cglpk_flag *flag = malloc(sizeof *flag);
    if (flag) atomic_init(&flag->raised, false);
    return flag;
}

void cglpk_flag_free(cglpk_flag *flag) { free(flag); }

void cglpk_flag_raise(cglpk_flag *flag) {
    atomic_store_explicit(&flag->raised, true, memory_order_relaxed);
}

bool cglpk_flag_is_raised(const cglpk_flag *flag) {
    return flag && atomic_load_explicit(&flag->raised, memory_order_relaxed);
}
