namespace Tapi.Generator.Resolution.Objects;

/// <summary>A type of Windows that has no counterpart in .NET: a window's or an icon's handle, a system time.</summary>
internal sealed record SystemTypeItem(string TypeName) : ApiItem("Handles", TypeName);
