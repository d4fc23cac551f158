using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class of a device of an application.</summary>
/// <param name="ExtensionType">What identifies the device's extensions.</param>
internal sealed record DeviceItem(
    OwnerClass Class,
    string ApplicationClass,
    string Family,
    string NegotiateExport,
    EquatableArray<NegotiateArgument> Arguments,
    RecordType? ExtensionType,
    Documentation Docs) : ApiItem("Objects", Class.Name);

/// <summary>What an argument of the negotiation is for.</summary>
internal sealed record NegotiateArgument(string CName, NegotiateRole Role);

internal enum NegotiateRole
{
    Nothing,
    ApplicationHandle,
    DeviceId,
    LowVersion,
    HighVersion,
    ApiVersion,
    ExtensionId,
}
