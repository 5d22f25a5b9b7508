#include "GnuplotStream.h"

#include <limits>

#include <boost/math/special_functions/gamma.hpp>

extern "C" double gamma_ratio(double a, double b) {
  try {
    return boost::math::tgamma_ratio(a, b);
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}
