using System.Diagnostics;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>Something that TAPI writes for the caller.</summary>
/// <param name="CName">The C parameter.</param>
/// <param name="Name">The name of the tuple element.</param>
[DebuggerDisplay("{GetType().Name,nq} {CName,nq}")]
internal abstract record Output(string CName, string Name, PageText Summary);

/// <summary>A handle, a number, a constant or a GUID.</summary>
internal sealed record ValueOutput(string CName, string Name, ApiType Type, PageText Summary) : Output(CName, Name, Summary)
{
    /// <summary>Whether it is the version of the device's extensions, which the device remembers.</summary>
    public bool IsExtVersion { get; init; }
}

/// <summary>A structure of fixed size.</summary>
internal sealed record RecordOutput(string CName, string Name, RecordType Type, PageText Summary) : Output(CName, Name, Summary);

/// <summary>A handle that has an object.</summary>
/// <param name="IsNullable">Whether TAPI may leave the object out, with a handle of zero.</param>
internal sealed record ObjectOutput(string CName, string Name, string ClassName, string HandleType, bool IsNullable, PageText Summary)
    : Output(CName, Name, Summary);

/// <summary>A structure of variable size, read through its view.</summary>
internal sealed record ViewOutput(
    string CName, string Name, string ClassName, string Structure, PageText Summary) : Output(CName, Name, Summary)
{
    /// <summary>The objects that are all the structure holds; null for any other structure.</summary>
    public ObjectList? Objects { get; init; }
}

/// <summary>A list of handles that have objects.</summary>
/// <param name="ClassName">The class of the objects.</param>
/// <param name="Property">The view's property that holds the handles.</param>
internal sealed record ObjectList(string ClassName, string Property);

/// <summary>As many bytes as another argument says.</summary>
internal sealed record BytesOutput(string CName, string Name, SizeExpression Size, PageText Summary) : Output(CName, Name, Summary);

/// <summary>Text of as many characters as another argument says.</summary>
internal sealed record TextOutput(string CName, string Name, SizeExpression Size, PageText Summary) : Output(CName, Name, Summary);

/// <summary>How much memory an output needs.</summary>
/// <param name="Argument">The method's parameter that says it.</param>
internal sealed record SizeExpression(SizeOrigin Origin, string Argument);

internal enum SizeOrigin
{
    /// <summary>The argument is the size.</summary>
    Value,

    /// <summary>The argument is bytes of that size.</summary>
    Length,
}
