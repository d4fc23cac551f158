using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Not TAPI at all: a drawing program.
internal enum LineStyle { Solid = 1, Dashed = 2 }

internal static class Drawing
{
    public const int LINE_WIDTH = 5;
    public const int LINE_COLOR = 7;
    public const int PHONE_ICON = 3;

    public static void lineDraw(int x, int y) => Console.WriteLine(x + y + LINE_WIDTH);

    public static int lineClose(int path) => path;

    public static void Run()
    {
        lineDraw(1, 2);
        lineClose(3);
    }
}
