// Inside the catalog: what a selection and an order are in SQL, of exhibit e or organisation o.
#pragma once

#include "catalog/catalog.h"
#include "store/database.h"

#include <string>

namespace kiosk::catalog {

// The WHERE clause of a selection, with what its `?` stand for.
struct Condition {
  std::string sql = "1";
  store::Values values;
};

Condition condition_of(const Selection& selection);
// The same of organisations, which have only their terms to be chosen by.
Condition organisations_of(const Selection& selection);

// The asked-for rank, and the position where ranks are equal. The position is the rowid, so the
// rank's index holds both.
std::string order_columns(Order order, Language language, const char* direction = "");

}  // namespace kiosk::catalog
