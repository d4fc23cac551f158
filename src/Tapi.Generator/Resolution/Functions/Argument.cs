using System.Diagnostics;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>One argument of the native call. Emission knows these kinds and no function's name.</summary>
/// <param name="CName">The C parameter.</param>
[DebuggerDisplay("{GetType().Name,nq} {CName,nq}")]
internal abstract record Argument(string CName);

/// <summary>What the object passes without asking its caller.</summary>
internal enum OwnValue
{
    Handle,
    DeviceId,
    ApiVersion,
    AppVersion,
    ExtVersion,
    CallbackInstance,
    Nothing,
}

/// <summary>An argument that the object supplies.</summary>
internal sealed record OwnArgument(string CName, OwnValue Value) : Argument(CName);

/// <summary>A constant that is part of the method's name.</summary>
internal sealed record FixedArgument(string CName, EnumMember Value) : Argument(CName);

/// <summary>The size of another argument.</summary>
/// <param name="Counted">The method's parameter that it counts.</param>
internal sealed record CountArgument(string CName, string Counted, CountUnit Unit) : Argument(CName);

internal enum CountUnit
{
    Bytes,

    /// <summary>The entries of a list.</summary>
    Entries,

    /// <summary>The bytes of a text with its NUL.</summary>
    TextBytes,
}

/// <summary>A place that TAPI writes to.</summary>
internal sealed record OutputArgument(string CName) : Argument(CName);

/// <summary>A place that TAPI reads and writes. Only the raw layer and the initialization have such arguments.</summary>
internal sealed record InOutArgument(string CName) : Argument(CName);
