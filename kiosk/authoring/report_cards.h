// The contact sheet of the organiser's page.
#pragma once

#include "authoring/build.h"
#include "text/html.h"

namespace kiosk::authoring {

// Every work's card, in the author's order; those that a problem names are marked and lead to it.
// Problems have the ids "p1", "p2" … in their order in the list.
text::Html contact_sheet(const BuildReport& report, Language language);

}  // namespace kiosk::authoring
