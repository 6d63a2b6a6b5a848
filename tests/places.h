// Where this checkout and its build lie.
#pragma once

namespace kiosk::tests {

extern const char* const k_source_folder;   // the top of the checkout
extern const char* const k_program_folder;  // where the three programs and packs/ are built

}  // namespace kiosk::tests
