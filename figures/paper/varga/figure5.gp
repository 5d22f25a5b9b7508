# Draws figure5.svg (gnuplot 5.4 or later): gnuplot -d figure5.gp
reset
set encoding utf8
set terminal svg size 760,480 dynamic noenhanced name 'figure5' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
1 164.8207673 150.2498403 179.3916944
10 199.2392199 194.4707512 204.0076887
100 142.1422546 133.4009151 150.8835941
EOD
$panel1_series2 << EOD
1 97.41 97.33450166 97.48549834
10 97.71333333 97.6204176 97.80624907
100 96.82 96.53416788 97.10583212
EOD
set output 'figure5.svg'
set multiplot
set label '0 of 5 findings hold, 5 undecided' at screen 0.5,0.96250 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 1.00000,0.85000
set title 'weight decay 0.0005' font ',14' tc rgb '#24292f' noenhanced
set border 11 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [7e-05:2000.0] noextend
set xlabel 'DoubleBack weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1.0, '10¹' 10.0, '10²' 100.0, '10³' 1000.0)
unset logscale y
set yrange [129.1645086957736:208.24409507962807] noextend
set ylabel '‖w‖²'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('140' 140.0, '160' 160.0, '180' 180.0, '200' 200.0)
unset logscale y2
set y2range [0.0:100.0] noextend
set y2label 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set y2tics out  scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0, '100' 100.0)
set key off
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#0072B2' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#0072B2' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y2 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y2 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y2 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title '‖w‖²', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'accuracy'
unset label; unset arrow
set origin 0.00000,0.85000; set size 1.00000,0.07500
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title '‖w‖²', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'accuracy'
unset multiplot
unset output
