using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The call that initializes TAPI.</summary>
/// <param name="Structure">The structure that chooses how messages arrive.</param>
/// <param name="Presets">Its members that start with a value.</param>
internal sealed record InitializeCall(
    string Export, EquatableArray<InitializeArgument> Arguments, string Structure, EquatableArray<Preset> Presets, Documentation Docs);

/// <summary>What an argument of the call is for.</summary>
internal sealed record InitializeArgument(string CName, InitializeRole Role);

internal enum InitializeRole
{
    Nothing,
    Handle,
    ApplicationName,
    DeviceCount,
    ApiVersion,
    Options,
}

internal sealed record Preset(string Member, InitialValue Value);
