import GnuplotStream

/// Student's t distribution (Student 1908), computed by Boost.Math.
package enum StudentT {
  /// The probability that |T| exceeds |`t`|; not a number where an argument is out of its domain.
  package static func twoSidedP(_ t: Double, degreesOfFreedom: Double) -> Double {
    student_t_two_sided_p(t, degreesOfFreedom)
  }

  /// The probability that T exceeds `t`.
  package static func upperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    student_t_upper_tail(t, degreesOfFreedom)
  }

  /// The t below which a share `probability` of the distribution lies.
  package static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    student_t_quantile(probability, degreesOfFreedom)
  }
}

/// The noncentral t distribution, of (Z + noncentrality) / √(χ² / df), computed by Boost.Math.
package enum NoncentralT {
  /// The probability that T is at most `t`; not a number where an argument is out of its domain.
  package static func lowerTail(
    _ t: Double, degreesOfFreedom: Double, noncentrality: Double
  ) -> Double {
    noncentral_t_lower_tail(t, degreesOfFreedom, noncentrality)
  }

  /// The probability that T exceeds `t`.
  package static func upperTail(
    _ t: Double, degreesOfFreedom: Double, noncentrality: Double
  ) -> Double {
    noncentral_t_upper_tail(t, degreesOfFreedom, noncentrality)
  }
}
