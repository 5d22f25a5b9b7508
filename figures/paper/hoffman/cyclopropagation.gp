# Draws cyclopropagation.svg (gnuplot 5.4 or later): gnuplot -d cyclopropagation.gp
reset
set encoding utf8
set terminal svg size 760,480 dynamic noenhanced name 'cyclopropagation' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
5 303.56
10 571.76
20 1114.16
40 2222.96
EOD
$panel1_series2 << EOD
5 303.56
10 571.76
20 1114.16
40 2222.96
EOD
$panel1_series3 << EOD
5 90.6
10 90.8
20 91.2
40 92
EOD
$panel1_series4 << EOD
5 37.66
10 37.96
20 38.56
40 39.76
EOD
set output 'cyclopropagation.svg'
set multiplot
set label '1 of 2 findings hold, 1 fails' at screen 0.5,0.96250 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 1.00000,0.92500
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.0:42.0] noextend
set xlabel 'classes' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0, '40' 40.0)
unset logscale y
set yrange [0.0:2354.078] noextend
set ylabel '10⁶ operations of a gradient'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '500' 500.0, '1000' 1000.0, '1500' 1500.0, '2000' 2000.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel1_series1 using 1:2 axes x1y1 with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 notitle, \
  $panel1_series4 using 1:2 axes x1y1 with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title 'closed form', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#D55E00' title 'differentiation of the exact norm', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'one projection', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'loss alone'
unset label; unset arrow
unset multiplot
unset output
