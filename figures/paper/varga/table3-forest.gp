# Draws table3-forest.svg (gnuplot 5.4 or later): gnuplot -d table3-forest.gp
reset
set encoding utf8
set terminal svg size 760,334 dynamic noenhanced name 'table3_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-2.147912241 12 0.1297304233 12
-1.653499452 11 0.1989539978 11
-1.398993471 10 0.6899025619 10
-1.746757024 9 0.8013024787 9
-1.99258221 8 -0.1165086987 8
-1.532508176 7 0.3143263581 7
-1.868718956 6 0.8384159261 6
-6 5 -4.364308455 5
-6 4 -6 4
-4.701544077 3 -0.9348195597 3
-6 2 -5.212939894 2
-6 1 -6 1
EOD
$panel1_series1 << EOD
-1 0 0 13
1 0 0 13
EOD
$panel1_series2 << EOD
-0.7272727273 11
-0.3545454545 10
-0.4727272727 9
-0.6090909091 7
-0.5151515152 6
EOD
$panel1_series3 << EOD
-5.848484848 5
-6 4
-2.818181818 3
-6 2
-6 1
EOD
$panel1_series4 << EOD
-1.009090909 12
-1.054545455 8
EOD
set output 'table3-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.89222
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
set yrange [0.0:13.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('No CP, Baseline, as in the authors'' code' 12.0, 'No CP, SpectReg, as in the authors'' code' 11.0, 'No CP, DoubleBack, as in the authors'' code' 10.0, 'CP, Baseline, as in the authors'' code' 9.0, 'CP, SpectReg, as in the authors'' code' 8.0, 'CP, DoubleBack, as in the authors'' code' 7.0, 'No CP, Baseline, as written, rate 0.001' 6.0, 'No CP, SpectReg, as written, rate 0.001' 5.0, 'No CP, DoubleBack, as written, rate 0.001' 4.0, 'CP, Baseline, as written, rate 0.001' 3.0, 'CP, SpectReg, as written, rate 0.001' 2.0, 'CP, DoubleBack, as written, rate 0.001' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'worse', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.89222; set size 1.00000,0.10778
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'worse', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'borderline'
unset multiplot
unset output
