using Tapi.Generator.Common;
using Tapi.Generator.Emission.Constants;
using Tapi.Generator.Emission.Messages;
using Tapi.Generator.Emission.Methods;
using Tapi.Generator.Emission.Objects;
using Tapi.Generator.Emission.Proxies;
using Tapi.Generator.Emission.Raw;
using Tapi.Generator.Emission.Structures;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission;

/// <summary>Item to text: a pure function, so that equal items give equal files.</summary>
internal static class SourceEmitter
{
    /// <summary>The file of an item, or, after a mistake of ours, the mistake.</summary>
    public static GeneratedSource Emit(ApiItem item, EmissionOptions options)
    {
        var text = Guard.Value(() => Text(item, options), out var error);
        return new GeneratedSource(item.HintName, text ?? string.Empty, error);
    }

    private static string Text(ApiItem item, EmissionOptions options) => item switch
    {
        RawFunctionItem function => RawFunctionEmitter.Emit(function, options),
        RawLayerItem => RawLayerEmitter.Emit(options),
        MethodItem method => MethodEmitter.Emit(method, options),
        SystemTypeItem type => SystemTypeEmitter.Emit(type, options),
        HandleItem handle => HandleEmitter.Emit(handle, options),
        StructureItem structure => StructureEmitter.Emit(structure, options),
        ValueItem value => ValueEmitter.Emit(value, options),
        ViewItem view => ViewEmitter.Emit(view, options),
        ParameterObjectItem parameters => ParameterObjectEmitter.Emit(parameters, options),
        EnumItem group => EnumEmitter.Emit(group, options),
        MessageIdItem ids => EnumEmitter.Emit(ids, options),
        MessageBaseItem message => MessageEmitter.Emit(message, options),
        MessageItem message => MessageEmitter.Emit(message, options),
        ExceptionItem exception => ExceptionEmitter.Emit(exception, options),
        ObjectItem handle => ObjectEmitter.Emit(handle, options),
        ApplicationItem application => ApplicationEmitter.Emit(application, options),
        DeviceItem device => DeviceEmitter.Emit(device, options),
        SystemItem system => SystemEmitter.Emit(system, options),
        ProxyBaseItem proxy => ProxyBaseEmitter.Emit(proxy, options),
        ProxyOpeningItem opening => ProxyOpeningEmitter.Emit(opening, options),
        ProxyReportItem report => ProxyReportEmitter.Emit(report, options),
        ProxyRequestItem request => ProxyRequestEmitter.Emit(request, options),
        _ => throw new InvalidOperationException(item.GetType().Name),
    };
}
