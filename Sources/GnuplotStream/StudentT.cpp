#include "GnuplotStream.h"

#include <cmath>
#include <limits>

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {

// Runs `body`; Boost.Math throws for arguments out of their domain.
template <typename Body> double numberOrNaN(Body body) {
  try {
    return body();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace

extern "C" double student_t_two_sided_p(double t, double degrees_of_freedom) {
  return numberOrNaN([&] {
    const boost::math::students_t distribution(degrees_of_freedom);
    return 2 * boost::math::cdf(boost::math::complement(distribution, std::fabs(t)));
  });
}

extern "C" double student_t_quantile(double probability, double degrees_of_freedom) {
  return numberOrNaN([&] {
    const boost::math::students_t distribution(degrees_of_freedom);
    return boost::math::quantile(distribution, probability);
  });
}

extern "C" double student_t_upper_tail(double t, double degrees_of_freedom) {
  return numberOrNaN([&] {
    const boost::math::students_t distribution(degrees_of_freedom);
    return boost::math::cdf(boost::math::complement(distribution, t));
  });
}

extern "C" double noncentral_t_lower_tail(double t, double degrees_of_freedom,
                                          double noncentrality) {
  return numberOrNaN([&] {
    const boost::math::non_central_t distribution(degrees_of_freedom, noncentrality);
    return boost::math::cdf(distribution, t);
  });
}

extern "C" double noncentral_t_upper_tail(double t, double degrees_of_freedom,
                                          double noncentrality) {
  return numberOrNaN([&] {
    const boost::math::non_central_t distribution(degrees_of_freedom, noncentrality);
    return boost::math::cdf(boost::math::complement(distribution, t));
  });
}
