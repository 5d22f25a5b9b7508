# Draws table4.svg (gnuplot 5.4 or later): gnuplot -d table4.gp
reset
set encoding utf8
set terminal svg size 960,390 dynamic noenhanced name 'table4' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.9 55.63 53.57 57.69
EOD
$panel1_series2 << EOD
1.9 59.24 57.76 60.72
EOD
$panel1_series3 << EOD
2.9 57.45 55.66 59.24
EOD
$panel1_series4 << EOD
3.9 58.3 56.51 60.09
EOD
$panel1_series5 << EOD
1.1 40.98157051 39.88440188 42.07873915
EOD
$panel1_series6 << EOD
2.1 42.15144231 40.9746211 43.32826352
EOD
$panel1_series7 << EOD
3.1 37.4599359 35.48417487 39.43569692
EOD
$panel1_series8 << EOD
4.1 40.47876603 39.60081696 41.3567151
EOD
$panel2_series1 << EOD
0.9 55.63 53.57 57.69
EOD
$panel2_series2 << EOD
1.9 59.24 57.76 60.72
EOD
$panel2_series3 << EOD
2.9 57.45 55.66 59.24
EOD
$panel2_series4 << EOD
3.9 58.3 56.51 60.09
EOD
$panel2_series5 << EOD
1.1 44.582 44.04826786 45.11573214
EOD
$panel2_series6 << EOD
2.1 42.332 38.61210484 46.05189516
EOD
$panel2_series7 << EOD
3.1 20.188 18.21257093 22.16342907
EOD
$panel2_series8 << EOD
4.1 45.398 43.66662194 47.12937806
EOD
set output 'table4.svg'
set multiplot
set label '4 of 10 directions as published, 2 opposite, 4 undecided; 0 of 2 findings hold, 2 undecided' at screen 0.5,0.95385 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 0.50000,0.81538
set title 'small CIFAR-10, as in the authors'' code' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:4.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('Baseline' 1.0, 'SpectReg' 2.0, 'DoubleBack' 3.0, 'CP' 4.0)
unset logscale y
set yrange [33.970025364781165:62.234149507653896] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('35' 35.0, '40' 40.0, '45' 45.0, '50' 50.0, '55' 55.0, '60' 60.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.50000,0.00000; set size 0.50000,0.81538
set title 'small CIFAR-10, as written' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:4.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('Baseline' 1.0, 'SpectReg' 2.0, 'DoubleBack' 3.0, 'CP' 4.0)
unset logscale y
set yrange [15.662125188644225:63.270445744039] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('20' 20.0, '30' 30.0, '40' 40.0, '50' 50.0, '60' 60.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.00000,0.81538; set size 1.00000,0.09231
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset multiplot
unset output
