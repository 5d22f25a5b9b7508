# Draws text-forest.svg (gnuplot 5.4 or later): gnuplot -d text-forest.gp
reset
set encoding utf8
set terminal svg size 980,220 dynamic noenhanced name 'text_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-1.198626748 4 -0.6922823432 4
EOD
$panel1_series1 << EOD
-1 0 0 5
1 0 0 5
EOD
$panel1_series2 << EOD
0 3
-0.383988 2
-0.02033345133 1
EOD
$panel1_series3 << EOD
-0.9454545455 4
EOD
set output 'text-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.83636
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
set yrange [0.0:5.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('LeNet-5 on the full MNIST, test accuracy, as in the authors'' code' 4.0, 'LeNet-5, parameters, as in the authors'' code' 3.0, 'ResNet, parameters, rounded, as in the authors'' code' 2.0, 'ResNet-18, parameters, rounded, as in the authors'' code' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'worse'
unset label; unset arrow
set origin 0.00000,0.83636; set size 1.00000,0.16364
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'worse'
unset multiplot
unset output
