#ifndef GNUPLOT_STREAM_H
#define GNUPLOT_STREAM_H

// A C face of libgnuplot-iostream, which writes gnuplot scripts, of starting gnuplot, and of
// Boost.Math's Student t distributions, central and not, and gamma function. No C++ exception
// crosses it; failures come back as a status.

#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A gnuplot script being written.
typedef struct gnuplot_stream gnuplot_stream;

/// Opens the script `path` for writing, emptying it.
///
/// Returns 0 and sets `*stream`, or returns an errno value and sets `*stream` to NULL.
int gnuplot_stream_open(const char *path, gnuplot_stream **stream);

/// Writes `line` and a line break. Returns 0 or an errno value.
int gnuplot_stream_command(gnuplot_stream *stream, const char *line);

/// Writes the data block `$name` of `rows` lines with `count` numbers each.
///
/// `columns[c][r]` is the number in column c of row r. Not-a-number is written as `nan`.
/// Returns 0 or an errno value.
int gnuplot_stream_send_columns(gnuplot_stream *stream, const char *name,
                                const double *const *columns, size_t count, size_t rows);

/// Writes the data block `$name` as a matrix, `values[r * columns + c]` in row r and column c,
/// to be read with gnuplot's `matrix`. Returns 0 or an errno value.
int gnuplot_stream_send_matrix(gnuplot_stream *stream, const char *name, const double *values,
                               size_t rows, size_t columns);

/// Closes the script and frees `stream`. Returns 0, or an errno value if what was written
/// before can't be trusted to be on disk.
int gnuplot_stream_close(gnuplot_stream *stream);

/// Starts the program `arguments[0]` in `folder` with those arguments and environment variables,
/// both ended by NULL, as the first of a process group of its own: nothing on its standard input,
/// its standard output thrown away.
///
/// Returns 0 and sets `*child`, and `*errors` to its standard error, which is to be read without
/// waiting and to be closed; or returns an errno value.
int gnuplot_child_start(const char *const *arguments, const char *const *variables,
                        const char *folder, pid_t *child, int *errors);

/// The probability that |T| exceeds |t| under Student's t distribution with
/// `degrees_of_freedom` > 0. Not-a-number where an argument is out of its domain.
double student_t_two_sided_p(double t, double degrees_of_freedom);

/// The t below which a share `probability` (strictly between 0 and 1) of Student's t
/// distribution lies. Not-a-number where an argument is out of its domain.
double student_t_quantile(double probability, double degrees_of_freedom);

/// The probability that T exceeds `t` under Student's t distribution with
/// `degrees_of_freedom` > 0. Not-a-number where an argument is out of its domain.
double student_t_upper_tail(double t, double degrees_of_freedom);

/// The probability that T is at most `t` under the noncentral t distribution with
/// `degrees_of_freedom` > 0. Not-a-number where an argument is out of its domain.
double noncentral_t_lower_tail(double t, double degrees_of_freedom, double noncentrality);

/// The probability that T exceeds `t` under the same distribution.
double noncentral_t_upper_tail(double t, double degrees_of_freedom, double noncentrality);

/// Gamma(a) / Gamma(b) for a, b > 0, also where either alone is too large for a double.
/// Not-a-number where an argument is out of its domain.
double gamma_ratio(double a, double b);

#ifdef __cplusplus
}
#endif

#endif
