using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class that holds the raw functions.</summary>
internal sealed record RawLayerItem() : ApiItem("Tapi32", "Tapi32");

/// <summary>A 32-bit handle type.</summary>
internal sealed record HandleItem(string HandleType) : ApiItem("Handles", HandleType);

/// <summary>A type of Windows that has no counterpart in .NET: a window's or an icon's handle, a system time.</summary>
/// <param name="Kind">Which of these it is.</param>
internal sealed record SystemTypeItem(string TypeName, CTypeKind Kind) : ApiItem("Handles", TypeName);

/// <summary>The class of the functions that need no handle: countries, providers, assisted telephony.</summary>
internal sealed record SystemItem(string ClassName) : ApiItem("Objects", ClassName);

/// <summary>The exception of a family of functions.</summary>
internal sealed record ExceptionItem(string TypeName, string ErrorEnum) : ApiItem("Errors", TypeName);
