# Draws table1.svg (gnuplot 5.4 or later): gnuplot -d table1.gp
reset
set encoding utf8
set terminal svg size 1170,700 dynamic noenhanced name 'table1' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.9 49.2 45.76904419 52.63095581
EOD
$panel1_series2 << EOD
1.9 49.9 46.10789094 53.69210906
EOD
$panel1_series3 << EOD
2.9 49.7 46.63019743 52.76980257
EOD
$panel1_series4 << EOD
3.9 49.3 45.50789094 53.09210906
EOD
$panel1_series5 << EOD
4.9 51.7 47.90789094 55.49210906
EOD
$panel1_series6 << EOD
1.1 48.576 43.77472219 53.37727781
EOD
$panel1_series7 << EOD
2.1 49.97933333 45.46030141 54.49836526
EOD
$panel1_series8 << EOD
3.1 48.99733333 44.75250544 53.24216122
EOD
$panel1_series9 << EOD
4.1 48.66266667 44.38587136 52.93946197
EOD
$panel1_series10 << EOD
5.1 50.302 46.33453733 54.26946267
EOD
$panel2_series1 << EOD
0.9 67 63.93019743 70.06980257
EOD
$panel2_series2 << EOD
1.9 68.1 64.66904419 71.53095581
EOD
$panel2_series3 << EOD
2.9 67.4 64.33019743 70.46980257
EOD
$panel2_series4 << EOD
3.9 68.2 64.76904419 71.63095581
EOD
$panel2_series5 << EOD
4.9 69.7 66.26904419 73.13095581
EOD
$panel2_series6 << EOD
1.1 66.914 64.32255032 69.50544968
EOD
$panel2_series7 << EOD
2.1 68.21066667 65.67639172 70.74494162
EOD
$panel2_series8 << EOD
3.1 66.56266667 63.83517314 69.2901602
EOD
$panel2_series9 << EOD
4.1 68.10636364 65.77916243 70.43356484
EOD
$panel2_series10 << EOD
5.1 71.025 66.98742028 75.06257972
EOD
$panel3_series1 << EOD
0.9 83.3 82.03596365 84.56403635
EOD
$panel3_series2 << EOD
1.9 84.3 82.85538703 85.74461297
EOD
$panel3_series3 << EOD
2.9 83.9 80.64962081 87.15037919
EOD
$panel3_series4 << EOD
3.9 84.5 82.8748104 86.1251896
EOD
$panel3_series5 << EOD
4.9 86.3 84.6748104 87.9251896
EOD
$panel3_series6 << EOD
1.1 82.73266667 81.3281715 84.13716183
EOD
$panel3_series7 << EOD
2.1 83.54266667 82.09347247 84.99186086
EOD
$panel3_series8 << EOD
3.1 84.37 81.99412122 86.74587878
EOD
$panel3_series9 << EOD
4.1 84.94 84.28946176 85.59053824
EOD
$panel3_series10 << EOD
5.1 87.2 85.85649712 88.54350288
EOD
$panel4_series1 << EOD
0.9 90.4 89.49711689 91.30288311
EOD
$panel4_series2 << EOD
1.9 91.2 90.29711689 92.10288311
EOD
$panel4_series3 << EOD
2.9 91.6 90.69711689 92.50288311
EOD
$panel4_series4 << EOD
3.9 91.3 90.57769351 92.02230649
EOD
$panel4_series5 << EOD
4.9 92.7 91.97769351 93.42230649
EOD
$panel4_series6 << EOD
1.1 90.41466667 89.83245577 90.99687756
EOD
$panel4_series7 << EOD
2.1 91.205 90.80194913 91.60805087
EOD
$panel4_series8 << EOD
3.1 91.685 91.15466991 92.21533009
EOD
$panel4_series9 << EOD
4.1 91.805 91.51508622 92.09491378
EOD
$panel4_series10 << EOD
5.1 93.22 93.03615224 93.40384776
EOD
$panel5_series1 << EOD
0.9 98.9 98.81946291 98.98053709
EOD
$panel5_series2 << EOD
1.9 99.2 99.11946291 99.28053709
EOD
$panel5_series3 << EOD
2.9 98.6 98.51946291 98.68053709
EOD
$panel5_series4 << EOD
3.9 99 99 99
EOD
$panel5_series5 << EOD
4.9 99.1 99.01946291 99.18053709
EOD
$panel5_series6 << EOD
1.1 98.865 98.82964466 98.90035534
EOD
$panel5_series7 << EOD
2.1 99.19 99.07686292 99.30313708
EOD
$panel5_series8 << EOD
3.1 98.705 98.64136039 98.76863961
EOD
$panel5_series9 << EOD
4.1 98.93 98.80272078 99.05727922
EOD
$panel5_series10 << EOD
5.1 99.015 98.97964466 99.05035534
EOD
$panel6_series1 << EOD
0.9 32.9 30.24227617 35.55772383
EOD
$panel6_series2 << EOD
1.9 4.6 4.438925828 4.761074172
EOD
$panel6_series3 << EOD
2.9 21.5 19.64764703 23.35235297
EOD
$panel6_series4 << EOD
3.9 1.1 1.019462914 1.180537086
EOD
$panel6_series5 << EOD
4.9 1.2 1.2 1.2
EOD
$panel6_series6 << EOD
1.1 28.59504773 26.85401809 30.33607736
EOD
$panel6_series7 << EOD
2.1 4.689213288 4.672714256 4.70571232
EOD
$panel6_series8 << EOD
3.1 20.96627053 19.69184334 22.24069773
EOD
$panel6_series9 << EOD
4.1 1.004625556 1.000792444 1.008458668
EOD
$panel6_series10 << EOD
5.1 1.217867808 1.214369961 1.221365655
EOD
set output 'table1.svg'
set multiplot
set label 'as written: 24 of 30 numbers agree, 2 differ; 1 of 7 findings hold, 2 fail, 4 undecided' at screen 0.5,0.97429 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.44857; set size 0.33333,0.44857
set title '1 a class' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [43.07167898203664:56.195152269997074] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('45' 45.0, '50' 50.0, '55' 55.0)
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
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.33333,0.44857; set size 0.33333,0.44857
set title '3 a class' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [63.16152874237269:75.73622411556778] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('65' 65.0, '70' 70.0, '75' 75.0)
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
  $panel2_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.66667,0.44857; set size 0.33333,0.44857
set title '10 a class' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [80.17598788268998:89.0171358088713] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('82' 82.0, '84' 84.0, '86' 86.0, '88' 88.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel3_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel3_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel3_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel3_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel3_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel3_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel3_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel3_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel3_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel3_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel3_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel3_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel3_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel3_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel3_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel3_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel3_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel3_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel3_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel3_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel3_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel3_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel3_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel3_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel3_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel3_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel3_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel3_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel3_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel3_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.00000,0.00000; set size 0.33333,0.44857
set title '30 a class' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [89.26160551513776:93.65781786304596] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('90' 90.0, '91' 91.0, '92' 92.0, '93' 93.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel4_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel4_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel4_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel4_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel4_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel4_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel4_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel4_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel4_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel4_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel4_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel4_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel4_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel4_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel4_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel4_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel4_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel4_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel4_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel4_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel4_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel4_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel4_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel4_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel4_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel4_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel4_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel4_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel4_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel4_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.33333,0.00000; set size 0.33333,0.44857
set title 'all images' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [98.47244246391683:99.35015753523926] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('98.6' 98.60000000000001, '98.8' 98.80000000000001, '99.0' 99.0, '99.2' 99.2)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel5_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel5_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel5_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel5_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel5_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel5_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel5_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel5_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel5_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel5_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel5_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel5_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel5_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel5_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel5_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel5_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel5_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel5_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel5_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel5_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel5_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel5_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel5_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel5_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel5_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel5_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel5_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel5_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel5_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel5_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.66667,0.00000; set size 0.33333,0.44857
set title 'norm, all images' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
set logscale y 10
set yrange [0.8078088776234651:44.05237714139974] noextend
set ylabel '‖J‖, root of the mean square'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('' 0.9 1, '1' 1.0, '' 2.0 1, '3' 3.0, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '30' 30.0, '' 40.0 1)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel6_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel6_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel6_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel6_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel6_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel6_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel6_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel6_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel6_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel6_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel6_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel6_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel6_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel6_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel6_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel6_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel6_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel6_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel6_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel6_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel6_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel6_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel6_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel6_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel6_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel6_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel6_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel6_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel6_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel6_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.00000,0.89714; set size 1.00000,0.05143
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
