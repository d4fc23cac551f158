using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Not marshalled at all: a view of the program's own.
public sealed class LineDevCaps
{
    public string Name { get; init; } = string.Empty;

    public long dwTotalSize { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];
}

public sealed record LineCallInfo(string Caller, DateTime At);
