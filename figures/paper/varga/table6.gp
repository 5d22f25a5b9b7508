# Draws table6.svg (gnuplot 5.4 or later): gnuplot -d table6.gp
reset
set encoding utf8
set terminal svg size 960,390 dynamic noenhanced name 'table6' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.9 97.79 97.67 97.91
EOD
$panel1_series2 << EOD
1.9 97.63 97.48 97.78
EOD
$panel1_series3 << EOD
2.9 97.76 97.63 97.89
EOD
$panel1_series4 << EOD
1.1 97.71 97.61548369 97.80451631
EOD
$panel1_series5 << EOD
2.1 97.451 97.30429925 97.59770075
EOD
$panel1_series6 << EOD
3.1 97.723 97.65026761 97.79573239
EOD
$panel2_series1 << EOD
0.9 97.79 97.67 97.91
EOD
$panel2_series2 << EOD
1.9 97.63 97.48 97.78
EOD
$panel2_series3 << EOD
2.9 97.76 97.63 97.89
EOD
$panel2_series4 << EOD
1.1 97.14666667 97.07572068 97.21761266
EOD
$panel2_series5 << EOD
2.1 97.7 97.57875644 97.82124356
EOD
$panel2_series6 << EOD
3.1 97.16666667 97.12625215 97.20708119
EOD
set output 'table6.svg'
set multiplot
set label 'as in the authors'' code: 2 of 3 numbers agree, 1 differs; 3 of 4 findings hold, 1 fails' at screen 0.5,0.95385 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 0.50000,0.81538
set title 'as in the authors'' code' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:3.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('SpectReg' 1.0, 'JacReg' 2.0, 'FrobReg' 3.0)
unset logscale y
set yrange [97.26795720116846:97.9463420452169] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001)
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
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.50000,0.00000; set size 0.50000,0.81538
set title 'as written, rate 0.001' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:3.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('SpectReg' 1.0, 'JacReg' 2.0, 'FrobReg' 3.0)
unset logscale y
set yrange [97.02566391848991:97.96005675933077] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001)
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
  $panel2_series4 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
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
