# Draws table2-forest.svg (gnuplot 5.4 or later): gnuplot -d table2-forest.gp
reset
set encoding utf8
set terminal svg size 790,436 dynamic noenhanced name 'table2_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-1.091168095 18 1.848310952 18
-0.5629911953 17 0.8772769096 17
-1.626064657 16 0.9546360853 16
-2.148671045 15 0.8772424735 15
-2.232727752 14 0.818442038 14
-2.581673811 13 0.05310238243 13
-1.235990875 12 1.078848018 12
-0.7349480218 11 0.9206623075 11
-1.742066299 10 -0.1007908442 10
-2.636728839 9 0.3986336011 9
-3.518292503 8 -0.7674217825 8
-6 7 -6 7
1.599529644 6 6 6
3.370991384 5 6 5
1.816639509 4 5.945265253 4
-1.488857619 3 2.107905238 3
-2.477320067 2 0.3344629243 2
-6 1 -6 1
EOD
$panel1_series1 << EOD
-1 0 0 19
1 0 0 19
EOD
$panel1_series2 << EOD
0.1571428571 17
0.09285714286 11
EOD
$panel1_series3 << EOD
0.3785714286 18
-0.3357142857 16
-0.6357142857 15
-0.7071428571 14
-1.264285714 13
-0.07857142857 12
-1.119047619 9
0.3095238095 3
-1.071428571 2
EOD
$panel1_series4 << EOD
3.952380952 6
5.904761905 5
3.880952381 4
EOD
$panel1_series5 << EOD
-2.142857143 8
-6 7
-6 1
EOD
$panel1_series6 << EOD
-0.9214285714 10
EOD
set output 'table2-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.91743
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
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'better', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'worse', \
  keyentry with points pt 15 ps 0.7 lc rgb '#56B4E9' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.91743; set size 1.00000,0.08257
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'better', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'worse', \
  keyentry with points pt 15 ps 0.7 lc rgb '#56B4E9' title 'borderline'
unset multiplot
unset output
