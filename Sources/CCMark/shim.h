// SPDX-License-Identifier: Apache-2.0

#include <cmark.h>
#include <string.h>
