# Draws table7-forest.svg (gnuplot 5.4 or later): gnuplot -d table7-forest.gp
reset
set encoding utf8
set terminal svg size 930,640 dynamic noenhanced name 'table7_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
6 30 6 30
6 29 6 29
6 28 6 28
6 27 6 27
6 26 6 26
6 25 6 25
6 24 6 24
6 23 6 23
6 22 6 22
6 21 6 21
6 20 6 20
6 19 6 19
6 18 6 18
6 17 6 17
6 16 6 16
6 15 6 15
6 14 6 14
6 13 6 13
6 12 6 12
6 11 6 11
1.582128651 10 3.295002142 10
0.04595308328 9 1.833588539 9
6 8 6 8
6 7 6 7
6 6 6 6
6 5 6 5
4.032732845 4 6 4
1.678500429 3 2.449411208 3
1.636409954 2 2.112629262 2
2.085000897 1 2.339714093 1
EOD
$panel1_series1 << EOD
-1 0 0 31
1 0 0 31
EOD
$panel1_series2 << EOD
6 30
6 29
6 28
6 27
6 26
6 25
6 24
6 23
6 22
6 21
6 20
6 19
6 18
6 17
6 16
6 15
6 14
6 13
6 12
6 11
2.438565396 10
6 8
6 7
6 6
6 5
5.05963451 4
2.063955819 3
1.874519608 2
2.212357495 1
EOD
$panel1_series3 << EOD
0.9397708112 9
EOD
set output 'table7-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.94375
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
set yrange [0.0:31.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('λ = 0, as in the authors'' code' 30.0, 'λ = 0.001, as in the authors'' code' 29.0, 'λ = 0.003, as in the authors'' code' 28.0, 'λ = 0.01, as in the authors'' code' 27.0, 'λ = 0.03, as in the authors'' code' 26.0, 'λ = 0.1, as in the authors'' code' 25.0, 'λ = 0.3, as in the authors'' code' 24.0, 'λ = 1, as in the authors'' code' 23.0, 'λ = 3, as in the authors'' code' 22.0, 'λ = 10, as in the authors'' code' 21.0, 'λ = 0, as written' 20.0, 'λ = 0.001, as written' 19.0, 'λ = 0.003, as written' 18.0, 'λ = 0.01, as written' 17.0, 'λ = 0.03, as written' 16.0, 'λ = 0.1, as written' 15.0, 'λ = 0.3, as written' 14.0, 'λ = 1, as written' 13.0, 'λ = 3, as written' 12.0, 'λ = 10, as written' 11.0, 'λ = 0, as in the code of 14 December 2017 (x², σ = 0.03)' 10.0, 'λ = 0.001, as in the code of 14 December 2017 (x², σ = 0.03)' 9.0, 'λ = 0.003, as in the code of 14 December 2017 (x², σ = 0.03)' 8.0, 'λ = 0.01, as in the code of 14 December 2017 (x², σ = 0.03)' 7.0, 'λ = 0.03, as in the code of 14 December 2017 (x², σ = 0.03)' 6.0, 'λ = 0.1, as in the code of 14 December 2017 (x², σ = 0.03)' 5.0, 'λ = 0.3, as in the code of 14 December 2017 (x², σ = 0.03)' 4.0, 'λ = 1, as in the code of 14 December 2017 (x², σ = 0.03)' 3.0, 'λ = 3, as in the code of 14 December 2017 (x², σ = 0.03)' 2.0, 'λ = 10, as in the code of 14 December 2017 (x², σ = 0.03)' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'worse', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.94375; set size 1.00000,0.05625
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'worse', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'borderline'
unset multiplot
unset output
