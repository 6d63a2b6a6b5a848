#include "app/errands.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <string>
#include <thread>

using namespace kiosk::app;

TEST_CASE("errands are done in order on another thread, and finished on this one", "[errands]") {
  std::atomic<int> woken = 0;
  Errands errands([&] { ++woken; });
  CHECK_FALSE(errands.busy());
  const auto here = std::this_thread::get_id();
  std::string finished;
  for (const char each : {'a', 'b', 'c'})
    errands.send([&, each](const std::stop_token&) -> Errands::Finish {
      const bool elsewhere = std::this_thread::get_id() != here;
      return [&, each, elsewhere] {
        CHECK(elsewhere);
        CHECK(std::this_thread::get_id() == here);
        finished += each;
      };
    });
  CHECK(errands.busy());
  errands.settle();
  CHECK(finished == "abc");
  CHECK(woken == 3);
  CHECK_FALSE(errands.busy());
  CHECK_FALSE(errands.finish());
}

TEST_CASE("what an errand's end sends is done too before it settles", "[errands]") {
  Errands errands([] {});
  int done = 0;
  errands.send([&](const std::stop_token&) -> Errands::Finish {
    return [&] {
      ++done;
      errands.send([&](const std::stop_token&) -> Errands::Finish { return [&] { ++done; }; });
    };
  });
  errands.settle();
  CHECK(done == 2);
}

TEST_CASE("errands that wait are left undone when their owner goes", "[errands]") {
  std::atomic<bool> second = false;
  {
    Errands errands([] {});
    errands.send([](const std::stop_token& stop) -> Errands::Finish {
      while (!stop.stop_requested()) std::this_thread::yield();
      return {};
    });
    errands.send([&](const std::stop_token&) -> Errands::Finish {
      second = true;
      return {};
    });
  }
  CHECK_FALSE(second);
}
