using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The pages with roles, put together to an application's class and its device's.</summary>
internal sealed class ApplicationResolver(string handleType, PageCatalogue catalogue)
{
    private readonly OwnerClass _class = new(ApiNames.Object(handleType), OwnerKind.Application, handleType);

    public IEnumerable<ApiItem> Resolve()
    {
        var initialize = Roles.Find(FunctionRole.Initialize, handleType, catalogue);
        var messages = Roles.Find(FunctionRole.Messages, handleType, catalogue);
        var release = Roles.Find(FunctionRole.Release, handleType, catalogue);
        var errors = initialize is null ? null : ErrorFamily.Of(initialize.Family, catalogue);
        if (initialize is null || messages is null || release is null || errors is null
            || Initialize(initialize) is not { } initializeCall || ReadMessage(messages) is not { } readMessage)
        {
            yield break;
        }

        var device = Device();
        var routed = new MessageRouter(initialize.Family, catalogue).Resolve();
        yield return new ApplicationItem(
            _class,
            ApiNames.Family(initialize.Family),
            errors.ExceptionType,
            errors.EnumName,
            MessageNames.Base(initialize.Family),
            initializeCall,
            readMessage,
            release.ExportName,
            device?.Class.Name,
            routed,
            ObjectFamily.Objects(initialize.Family, catalogue).ToEquatableArray(),
            ObjectEvents.OfApplication(initialize.Family, catalogue));
        if (device is not null)
        {
            yield return device;
        }
    }

    private InitializeCall? Initialize(FunctionModel function)
    {
        var arguments = new ArgumentResolver(function, _class, catalogue).Resolve();
        var parameter = function.Parameters.FirstOrDefault(item => item.Direction == Direction.InOut && PointedStructure(item) is not null);
        if (arguments is null || parameter is null || PointedStructure(parameter) is not { } layout)
        {
            return null;
        }

        var presets = layout.Members
            .Select(member => InitialValue.Of(member.Model.Default, catalogue) is { } value ? new Preset(member.Model.Name, value) : null)
            .OfType<Preset>()
            .ToEquatableArray();
        var roles = arguments.Value.Items
            .Select((argument, index) => new InitializeArgument(argument.CName, RoleOf(argument, index, parameter)))
            .ToEquatableArray();
        return new InitializeCall(function.ExportName, roles, layout.Name, presets, Docs(function));
    }

    private static InitializeRole RoleOf(Argument argument, int index, ParameterModel options) => argument switch
    {
        OutputArgument when index == 0 => InitializeRole.Handle,
        OutputArgument => InitializeRole.DeviceCount,
        InOutArgument => argument.CName == options.Name ? InitializeRole.Options : InitializeRole.ApiVersion,
        TextArgument { Form: TextForm.Unicode } => InitializeRole.ApplicationName,
        _ => InitializeRole.Nothing,
    };

    private ReadMessageCall? ReadMessage(FunctionModel function)
    {
        var structure = function.Parameters.Select(PointedStructure).FirstOrDefault(layout => layout is not null);
        return structure is { Members.Count: 6 }
            ? new ReadMessageCall(
                function.ExportName, structure.Name, structure.Members.Select(member => member.Model.Name).ToEquatableArray())
            : null;
    }

    private DeviceItem? Device()
    {
        var negotiate = Roles.Find(FunctionRole.Negotiate, handleType, catalogue);
        if (negotiate is null)
        {
            return null;
        }

        var device = new OwnerClass(ApiNames.Device(negotiate.Family), OwnerKind.Device, handleType);
        var arguments = new ArgumentResolver(negotiate, device, catalogue).Resolve();
        var extension = negotiate.Parameters.FirstOrDefault(parameter => PointedStructure(parameter) is not null);
        var extensionType = extension is null ? null : ValueTypes.Of(PointedStructure(extension)!, catalogue);
        return arguments is null || (extension is not null && extensionType is null)
            ? null
            : new DeviceItem(
                device,
                _class.Name,
                ApiNames.Family(negotiate.Family),
                negotiate.ExportName,
                arguments.Value.Select(argument => new NegotiateArgument(argument.CName, RoleOf(argument, extension))).ToEquatableArray(),
                extensionType,
                Docs(negotiate));
    }

    private static NegotiateRole RoleOf(Argument argument, ParameterModel? extension) => argument switch
    {
        OwnArgument { Value: OwnValue.Handle } => NegotiateRole.ApplicationHandle,
        OwnArgument { Value: OwnValue.DeviceId } => NegotiateRole.DeviceId,
        VersionArgument { Use: VersionUse.Low } => NegotiateRole.LowVersion,
        VersionArgument { Use: VersionUse.High } => NegotiateRole.HighVersion,
        OutputArgument => argument.CName == extension?.Name ? NegotiateRole.ExtensionId : NegotiateRole.ApiVersion,
        _ => NegotiateRole.Nothing,
    };

    private StructureLayout? PointedStructure(ParameterModel parameter) =>
        TypeResolver.Resolve(parameter.Type, catalogue) is { Kind: CTypeKind.Structure, Pointers: 1 } type
            ? catalogue.Layout(type.Name)
            : null;

    private static Documentation Docs(FunctionModel function) => Documentation.Of(function).Brief();
}
