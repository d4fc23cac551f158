using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal sealed class Line : IDisposable
{
    private uint _line;

    public Line(uint line) => _line = line;

    ~Line() => lineClose(_line);

    public void Dispose()
    {
        // Nothing can be done about a failure here.
        lineClose(_line);
        _line = 0;
        GC.SuppressFinalize(this);
    }

    [DllImport("tapi32.dll")]
    private static extern int lineClose(uint hLine);
}
