# Draws table8-forest.svg (gnuplot 5.4 or later): gnuplot -d table8-forest.gp
reset
set encoding utf8
set terminal svg size 760,249 dynamic noenhanced name 'table8_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
-1 0 0 8
1 0 0 8
EOD
$panel1_series2 << EOD
-0.85 7
0 6
0 5
0 4
0 3
0 2
0 1
EOD
set output 'table8-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.85542
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
set yrange [0.0:8.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('500, DoubleBack, as in the authors'' code' 7.0, '500, SpectReg, as in the authors'' code' 6.0, '500, CP, as in the authors'' code' 5.0, '2000, DoubleBack, as in the authors'' code' 4.0, '2000, SpectReg, as in the authors'' code' 3.0, '2000, JacReg, as in the authors'' code' 2.0, '2000, CP, as in the authors'' code' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'too few runs'
unset label; unset arrow
set origin 0.00000,0.85542; set size 1.00000,0.14458
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'too few runs'
unset multiplot
unset output
