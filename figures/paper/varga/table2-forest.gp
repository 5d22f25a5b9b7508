# Draws table2-forest.svg (gnuplot 5.4 or later): gnuplot -d table2-forest.gp
reset
set encoding utf8
set terminal svg size 790,436 dynamic noenhanced name 'table2_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-1.388759393 18 2.352395757 18
-0.7165342486 17 1.116534249 17
-2.069536836 16 1.214991381 16
-2.734672239 15 1.116490421 15
-2.841653503 14 1.041653503 14
-3.285766669 13 0.06758485036 13
-1.573079296 12 1.373079296 12
-0.9353883914 11 1.171752028 11
-2.217175289 10 -0.1282792563 10
-3.355836704 9 0.5073518559 9
-4.477826822 8 -0.9767186322 8
-6 7 -6 7
2.035765001 6 6 6
4.290352671 5 6 5
2.312086648 4 6 4
-1.894909697 3 2.682788485 3
-3.152952813 2 0.4256800854 2
-6 1 -6 1
EOD
$panel1_series1 << EOD
-1 0 0 19
1 0 0 19
EOD
$panel1_series2 << EOD
0.2 17
EOD
$panel1_series3 << EOD
0.4818181818 18
-0.4272727273 16
-0.8090909091 15
-0.9 14
-1.609090909 13
-0.1 12
0.1181818182 11
-1.424242424 9
-1.363636364 2
EOD
$panel1_series4 << EOD
0.3939393939 3
EOD
$panel1_series5 << EOD
5.03030303 6
6 5
4.939393939 4
EOD
$panel1_series6 << EOD
-2.727272727 8
-6 7
-6 1
EOD
$panel1_series7 << EOD
-1.172727273 10
EOD
set output 'table2-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.86697
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [-6.0:6.0] noextend
set xlabel 'D/δ' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('−6' -6.0, '−4' -4.0, '−2' -2.0, '0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0)
unset logscale y
set yrange [0.0:19.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('Baseline, NoGR, as in the authors'' code' 18.0, 'Baseline, SpectReg, as in the authors'' code' 17.0, 'Baseline, DoubleBack, as in the authors'' code' 16.0, 'Batchnorm, NoGR, as in the authors'' code' 15.0, 'Batchnorm, SpectReg, as in the authors'' code' 14.0, 'Batchnorm, DoubleBack, as in the authors'' code' 13.0, 'Dropout, NoGR, as in the authors'' code' 12.0, 'Dropout, SpectReg, as in the authors'' code' 11.0, 'Dropout, DoubleBack, as in the authors'' code' 10.0, 'Baseline, NoGR, as written, rate 0.001' 9.0, 'Baseline, SpectReg, as written, rate 0.001' 8.0, 'Baseline, DoubleBack, as written, rate 0.001' 7.0, 'Batchnorm, NoGR, as written, rate 0.001' 6.0, 'Batchnorm, SpectReg, as written, rate 0.001' 5.0, 'Batchnorm, DoubleBack, as written, rate 0.001' 4.0, 'Dropout, NoGR, as written, rate 0.001' 3.0, 'Dropout, SpectReg, as written, rate 0.001' 2.0, 'Dropout, DoubleBack, as written, rate 0.001' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with points pt 15 ps 0.7 lc rgb '#56B4E9' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#000000' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'too few runs', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'better', \
  keyentry with points pt 15 ps 0.7 lc rgb '#56B4E9' title 'worse', \
  keyentry with points pt 7 ps 0.7 lc rgb '#000000' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.86697; set size 1.00000,0.13303
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 2 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'too few runs', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'better', \
  keyentry with points pt 15 ps 0.7 lc rgb '#56B4E9' title 'worse', \
  keyentry with points pt 7 ps 0.7 lc rgb '#000000' title 'borderline'
unset multiplot
unset output
