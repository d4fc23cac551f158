using Tapi.Recording.Native;
using Tapi.Recording.Signatures;

namespace Tapi.Runtime.Tests.Recording;

internal delegate int StubBody(FunctionSignature function, Span<nint> arguments);

/// <summary>A library that has every export of the table, all with the same body.</summary>
internal sealed class StubLibrary(StubBody body) : TapiLibrary
{
    private readonly List<Delegate> _alive = [];

    public bool IsDisposed { get; private set; }

    public override nint GetExport(string name)
    {
        if (FunctionSignature.Find(name) is not { } function)
        {
            return 0;
        }

        var made = NativeThunk.Make(function.Parameters.Count, arguments => body(function, arguments));
        _alive.Add(made.Alive);
        return made.Pointer;
    }

    protected override void Dispose(bool disposing) => IsDisposed = true;
}
