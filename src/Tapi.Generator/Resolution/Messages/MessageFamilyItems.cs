using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>The numbers of a family's messages.</summary>
internal sealed record MessageIdItem(string EnumName, string Family, EquatableArray<MessageIdMember> Members) : ApiItem("Enums", EnumName);

internal sealed record MessageIdMember(string Name, string CName, uint Value, string Summary);

/// <summary>The base record of a family's messages.</summary>
internal sealed record MessageBaseItem(string TypeName, string IdEnum) : ApiItem("Messages", TypeName);
