using System.Diagnostics;

namespace Tapi.Generator.Model;

/// <summary>A C type as written: <c>LPLINECALLPARAMS</c>, <c>GUID *</c>, <c>BYTE[1]</c>.</summary>
/// <param name="Name">The type's name without qualifiers.</param>
/// <param name="Pointers">How many stars follow.</param>
/// <param name="ArrayLength">The length between brackets, a number or a constant's name; null when there are none.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed record CType(string Name, int Pointers = 0, string? ArrayLength = null)
{
    /// <summary>
    /// Whether <see cref="Name"/> is only what the parameter or member is called, without its prefix: a structure or callback that is
    /// called like that gives the type.
    /// </summary>
    public bool IsWords { get; init; }

    public override string ToString() => Name + new string('*', Pointers) + (ArrayLength is null ? string.Empty : $"[{ArrayLength}]");
}
