using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Constants;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>The numbers of a family's messages.</summary>
internal sealed record MessageIdItem(string EnumName, string Family, EquatableArray<ConstantItem> Members) : ApiItem("Enums", EnumName);

/// <summary>The base record of a family's messages.</summary>
internal sealed record MessageBaseItem(string TypeName, string IdEnum) : ApiItem("Messages", TypeName);
