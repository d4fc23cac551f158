using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class that holds the raw functions.</summary>
internal sealed record RawLayerItem() : ApiItem("Tapi32", "Tapi32");

/// <summary>A 32-bit handle type.</summary>
internal sealed record HandleItem(string HandleType) : ApiItem("Handles", HandleType);

/// <summary>The exception of a family of functions.</summary>
internal sealed record ExceptionItem(string TypeName, string ErrorEnum) : ApiItem("Errors", TypeName);

/// <summary>The numbers of a family's messages.</summary>
internal sealed record MessageIdItem(string EnumName, string Family, EquatableArray<MessageIdMember> Members) : ApiItem("Enums", EnumName);

internal sealed record MessageIdMember(string Name, string CName, uint Value, string Summary);

/// <summary>The base record of a family's messages.</summary>
internal sealed record MessageBaseItem(string TypeName, string IdEnum) : ApiItem("Messages", TypeName);

/// <summary>A class for the handles of a line, a call or a phone.</summary>
/// <param name="Kind">The word for it in a sentence: <c>call</c>.</param>
/// <param name="ReleaseExport">The function that gives its handle back.</param>
/// <param name="ReleaseMethod">The method that calls it.</param>
/// <param name="DropMethod">The method that ends what still goes on, when the handle cannot be given back before.</param>
/// <param name="OwnsInstance">Whether it is opened with a callback instance of its own.</param>
/// <param name="Events">The messages that are about it.</param>
internal sealed record ObjectItem(
    OwnerClass Class, string Kind, string? ReleaseExport, string? ReleaseMethod, string? DropMethod, bool OwnsInstance, EquatableArray<ObjectEvent> Events) : ApiItem("Objects", Class.Name);

/// <summary>A message as an event: <c>CallState</c> of <c>CallStateMessage</c>.</summary>
internal sealed record ObjectEvent(string Name, string MessageType, string Summary);
