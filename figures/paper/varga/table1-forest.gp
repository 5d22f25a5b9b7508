# Draws table1-forest.svg (gnuplot 5.4 or later): gnuplot -d table1-forest.gp
reset
set encoding utf8
set terminal svg size 1010,334 dynamic noenhanced name 'table1_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-2.147037717 12 1.110674081 12
-0.9915883341 11 0.7006792432 11
-2.387839576 10 0.1878395763 10
-1.128617364 9 0.7286173639 9
-3.382526447 8 2.049193114 8
-6 7 -4.905633482 7
-2.424954537 6 1.212833325 6
-6 5 -6 5
-6 4 -6 4
-6 3 -6 3
-6 2 -6 2
-6 1 -6 1
EOD
$panel1_series1 << EOD
-1 0 0 13
1 0 0 13
EOD
$panel1_series2 << EOD
-0.1454545455 11
-0.2 9
EOD
$panel1_series3 << EOD
-0.5181818182 12
-1.1 10
-0.6060606061 6
EOD
$panel1_series4 << EOD
-0.6666666667 8
EOD
$panel1_series5 << EOD
-6 7
-6 5
-6 4
-6 3
-6 2
-6 1
EOD
set output 'table1-forest.svg'
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
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('small MNIST, Baseline, without weight decay, as in the authors'' code' 12.0, 'small MNIST, SpectReg, without weight decay, as in the authors'' code' 11.0, 'small MNIST, Baseline, with weight decay, as in the authors'' code' 10.0, 'small MNIST, SpectReg, with weight decay, as in the authors'' code' 9.0, 'small MNIST, Baseline, without weight decay, as written, rate 0.001' 8.0, 'small MNIST, SpectReg, without weight decay, as written, rate 0.001' 7.0, 'small MNIST, Baseline, with weight decay, as written, rate 0.001' 6.0, 'small MNIST, SpectReg, with weight decay, as written, rate 0.001' 5.0, 'small MNIST, Baseline, without weight decay, as written' 4.0, 'small MNIST, SpectReg, without weight decay, as written' 3.0, 'small MNIST, Baseline, with weight decay, as written' 2.0, 'small MNIST, SpectReg, with weight decay, as written' 1.0)
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
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'too few runs', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'worse'
unset label; unset arrow
set origin 0.00000,0.89222; set size 1.00000,0.10778
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'too few runs', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'worse'
unset multiplot
unset output
