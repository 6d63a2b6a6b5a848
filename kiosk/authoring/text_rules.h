// Rules on what the texts say, whatever sheet they stand in: what must not be shown to strangers,
// names in two spellings, titles that fit no card, too many works of one kind from one school.
#pragma once

#include "authoring/problem.h"
#include "authoring/workbook.h"

namespace kiosk::authoring {

void texts_hold_no_personal_data(const Workbook& workbook, Problems& problems);
void names_are_spelled_one_way(const Workbook& workbook, Problems& problems);
void organisations_stand_once(const Workbook& workbook, Problems& problems);
void titles_fit_a_card(const Workbook& workbook, Problems& problems);
void schools_keep_to_one_each(const Workbook& workbook, Problems& problems);
void figures_are_older_than_their_source(const Workbook& workbook, Problems& problems);

}  // namespace kiosk::authoring
