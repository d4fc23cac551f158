using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Emission.Golden;

/// <summary>Items that no page made: one for each kind of file. The API in them is invented.</summary>
internal static class HandMade
{
    public static readonly Documentation Docs = new("does what the page says:", "https://example.org/page");

    public static readonly OwnerClass Line = new("Line", OwnerKind.Object, "HLINE");

    public static readonly ResolvedType Number = new(CTypeKind.UInt32, "DWORD", 0, new PlatformSize(4, 4));

    public static readonly ResolvedType Handle = new(CTypeKind.Handle, "HCALL", 0, new PlatformSize(4, 4));

    private static readonly OwnerClass Application = new("LineApp", OwnerKind.Application, "HLINEAPP");

    private static readonly OwnerClass Device = new("LineDevice", OwnerKind.Device, "HLINEAPP");

    private static readonly ResolvedType Text = new(CTypeKind.Char, "WCHAR", 0, new PlatformSize(2, 2));

    private static readonly EnumMember Idle = new("LineState", "Idle");

    private static readonly EnumMember Busy = new("LineState", "Busy");

    private static readonly ObjectEvent StateEvent = new("State", "StateMessage", "The state changed.");

    /// <summary>The items by the name of their golden file.</summary>
    public static IReadOnlyDictionary<string, ApiItem> Items { get; } = Enums()
        .Concat(Structures())
        .Concat(HandMadeValues.All())
        .Concat(Messages())
        .Concat(Objects())
        .Concat(HandMadeMethods.All())
        .ToDictionary(item => item.Name, item => item.Item);

    public static EquatableArray<T> Of<T>(params T[] items)
        where T : IEquatable<T> => items.ToEquatableArray();

    private static IEnumerable<(string Name, ApiItem Item)> Enums()
    {
        var members = Of(
            new ConstantItem("Idle", "LINESTATE_IDLE", 1, "nothing happens"),
            new ConstantItem("Busy", "LINESTATE_BUSY", 0x80000002, string.Empty)
            {
                Since = new VersionModel(2, 0),
                Obsolete = new ObsoleteModel(null),
            });
        yield return ("Enum", new EnumItem("LineState", "LINESTATE", ConstantGroupKind.Values, members, Docs));
        yield return ("FlagsEnum", new EnumItem("LineFlags", "LINEFLAGS", ConstantGroupKind.Flags, members, Docs));
        yield return (
            "DerivedFlagsEnum",
            new EnumItem("LineKinds", "LINEFLAGS", ConstantGroupKind.Flags, members, Docs) { IsDerived = true });
        yield return ("ErrorEnum", new EnumItem("LineError", "LINEERR", ConstantGroupKind.Errors, members, Docs));
        yield return ("Numbers", new EnumItem("TapiMAX", "MAX", ConstantGroupKind.Numbers, members, Docs));
        yield return ("MessageId", new MessageIdItem("LineMessageId", "Line", members));
        yield return ("Exception", new ExceptionItem("LineException", "LineError"));
    }

    private static IEnumerable<(string Name, ApiItem Item)> Structures()
    {
        var fields = Of(
            new StructureField("dwSize", Number, 0, 0, "Its size."),
            new StructureField("szName", Text, 8, 4, string.Empty) { TextProperty = "Name" },
            new StructureField("u", null, 0, 20, "One of two."));
        var part = new StructurePart("u", true, Of(new StructureField("hCall", Handle, 0, 20, "A call.")), "One of two.");
        yield return ("Structure", new StructureItem("LINETHING", new PlatformSize(24, 28), false, fields, Of(part), Docs));

        var sizes = new SizeByVersion(Of(new SizeStep(null, 40), new SizeStep(new VersionModel(2, 2), 48)));
        yield return ("View", new ViewItem("LineThing", "LINETHING", false, sizes, Properties(), Docs));
        yield return ("EntryView", new ViewItem("LineEntry", "LINEENTRY", true, sizes, Of(Properties()[0]), Docs));

        var settable = Of(
            new ParameterProperty(Properties()[0], new InitialValue(null, 7), null),
            new ParameterProperty(Properties()[1], new InitialValue(Idle, 0), null),
            new ParameterProperty(Properties()[3], null, null),
            new ParameterProperty(Properties()[6], null, null),
            new ParameterProperty(Properties()[7], null, "LineEntryParameters"),
            new ParameterProperty(Properties()[8], new InitialValue(null, 20), null),
            new ParameterProperty(Properties()[9], null, null),
            new ParameterProperty(Properties()[10], null, null));
        yield return (
            "ParameterObject", new ParameterObjectItem("LineParams", "LINEPARAMS", StructureShape.Parameter, false, sizes, settable, Docs));
        yield return ("Handle", new HandleItem("HLINE"));
        yield return ("SystemTime", new SystemTypeItem("SYSTEMTIME", CTypeKind.SystemTime));
    }

    private static EquatableArray<ViewProperty> Properties() => Of(
        new ViewProperty(ReadKind.Number, "Count", new NativeType(Number), 12, 0, 4, null, "A number."),
        new ViewProperty(ReadKind.Constant, "State", new EnumType("LineState"), 16, 0, 4, null, string.Empty),
        new ViewProperty(ReadKind.Value, "Group", new NativeType(HandMadeValues.Guid), 20, 0, 16, new VersionModel(2, 0), "A GUID."),
        new ViewProperty(ReadKind.Text, "Name", null, 40, 36, 0, new VersionModel(2, 2), "A text."),
        new ViewProperty(ReadKind.Texts, "Classes", null, 48, 44, 0, null, "Texts."),
        new ViewProperty(ReadKind.Bytes, "Data", null, 56, 52, 0, null, "Bytes."),
        new ViewProperty(ReadKind.List, "Handles", new NativeType(Handle), 64, 60, 0, null, "Handles."),
        new ViewProperty(ReadKind.Entries, "Entries", new ClassType("LineEntry"), 72, 68, 0, null, "Entries.") { CountOffset = 76 },
        new ViewProperty(
            ReadKind.Meaning, "Period", new MeaningType(NumberMeaning.Seconds), 80, 0, 4, new VersionModel(2, 2), "A time."),
        new ViewProperty(ReadKind.Record, "DialParams", HandMadeValues.Times, 84, 0, 16, null, "A structure."),
        new ViewProperty(ReadKind.Records, "Tones", HandMadeValues.Times, 104, 100, 0, null, "Structures."));

    private static IEnumerable<(string Name, ApiItem Item)> Messages()
    {
        yield return ("MessageBase", new MessageBaseItem("LineMessage", "LineMessageId"));
        yield return (
            "Message",
            new MessageItem(
                "StateMessage", "LINE_STATE", "LineMessage", new EnumMember("LineMessageId", "State"), MessageProperties(), Docs));
        var properties = Of(new ViewProperty(ReadKind.Number, "RequestId", new NativeType(Number), 8, 0, 4, null, "Its number."));
        var kinds = Of(new ProxyKind(new EnumMember("LineRequestType", "Create"), "CreateRequest"));
        yield return (
            "ProxyBase",
            new ProxyBaseItem(
                "LineRequest",
                "LINEREQUEST",
                20,
                "Line",
                "lineRespond",
                "LineError",
                new EnumMember("LineError", "NoHandler"),
                null,
                properties,
                kinds,
                Docs) { KindOffset = 12 });
        yield return (
            "ProxyRequest",
            new ProxyRequestItem(
                "CreateRequest", "LineRequest", "Line", kinds[0].Constant, properties, ProxyOutputs(), "Asks for something new."));
        yield return (
            "ProxyRequestWithBytes",
            new ProxyRequestItem(
                "ListRequest",
                "LineRequest",
                "Line",
                kinds[0].Constant,
                default,
                Of<ProxyOutput>(new ProxyBlock("List", 40, 28, null, "A list.")),
                string.Empty));
    }

    public static EquatableArray<MessageProperty> MessageProperties()
    {
        var mode = new MessageCase(new SlotType(SlotKind.Constant, "LineMode"), "Mode", "State", Of(Idle, Busy));
        var window = new MessageCase(new SlotType(SlotKind.WindowHandle, "HWND"), "Window", "State", Of(Idle));
        var count = new MessageCase(new SlotType(SlotKind.Number), "Count", "State", Of(Busy));
        return Of(
            new MessageProperty(new SlotType(SlotKind.Object, "Call"), "Call", MessageSlot.Device, true, default, "The call."),
            new MessageProperty(new SlotType(SlotKind.Constant, "LineState"), "State", MessageSlot.Param1, false, default, "Its state."),
            new MessageProperty(new SlotType(SlotKind.Number), "Detail", MessageSlot.Param2, false, Of(mode), string.Empty),
            new MessageProperty(new SlotType(SlotKind.NativeUnsigned), "More", MessageSlot.Param3, false, Of(window, count), "More."));
    }

    private static EquatableArray<ProxyOutput> ProxyOutputs() => Of<ProxyOutput>(
        new ProxyValue("Agent", 20, Handle, "The agent."),
        new ProxyRecord("Info", 24, HandMadeValues.Times, "About it."),
        new ProxyBlock("List", 40, 28, "LineListParameters", "A list."),
        new ProxyBytes("Data", 80, 76, "Bytes."));

    private static IEnumerable<(string Name, ApiItem Item)> Objects()
    {
        yield return ("Object", new ObjectItem(Line, "line", "lineClose", "Close", "DropAsync", true, Of(StateEvent))
        {
            InvalidHandle = new EnumMember("LineError", "InvalidLineHandle"),
        });
        yield return (
            "ObjectWithRelations",
            new ObjectItem(new OwnerClass("Call", OwnerKind.Object, "HCALL"), "call", null, null, null, false, default)
            {
                ApplicationClass = "LineApp",
                DeviceClass = "LineDevice",
                ParentClass = "Line",
                Children = Of(new OwnerClass("Leg", OwnerKind.Object, "HLEG")),
            });
        yield return ("RawLayer", new RawLayerItem());
        yield return ("System", new SystemItem("TapiSystem"));
        yield return (
            "Device",
            new DeviceItem(
                Device,
                "LineApp",
                "Line",
                "lineNegotiate",
                Of(
                    new NegotiateArgument("hLineApp", NegotiateRole.ApplicationHandle),
                    new NegotiateArgument("dwDeviceID", NegotiateRole.DeviceId),
                    new NegotiateArgument("dwLow", NegotiateRole.LowVersion),
                    new NegotiateArgument("dwHigh", NegotiateRole.HighVersion),
                    new NegotiateArgument("lpdwVersion", NegotiateRole.ApiVersion),
                    new NegotiateArgument("lpExtension", NegotiateRole.ExtensionId),
                    new NegotiateArgument("dwReserved", NegotiateRole.Nothing)),
                new RecordType("LineExtension", "LINEEXTENSION"),
                Docs));
        yield return ("Application", ApplicationOf());
    }

    private static ApplicationItem ApplicationOf()
    {
        var initialize = new InitializeCall(
            "lineInitializeExW",
            Of(
                new InitializeArgument("lphLineApp", InitializeRole.Handle),
                new InitializeArgument("hInstance", InitializeRole.Nothing),
                new InitializeArgument("lpszName", InitializeRole.ApplicationName),
                new InitializeArgument("lpdwNumDevs", InitializeRole.DeviceCount),
                new InitializeArgument("lpdwAPIVersion", InitializeRole.ApiVersion),
                new InitializeArgument("lpOptions", InitializeRole.Options)),
            "LINEOPTIONS",
            Of(new Preset("dwOptions", new InitialValue(new EnumMember("LineOption", "UseEvent"), 0))),
            Docs);
        var members = Of("hDevice", "dwMessageID", "dwCallbackInstance", "dwParam1", "dwParam2", "dwParam3");
        var state = new RoutedMessage(
            "StateMessage",
            new EnumMember("LineMessageId", "State"),
            MessageEffect.EndsDevice,
            new EffectCondition(MessageSlot.Param1, Idle, MessageSlot.Param2),
            "Call",
            "HCALL",
            MessageProperties());
        var unread = new RoutedMessage(
            null, new EnumMember("LineMessageId", "Other"), MessageEffect.None, null, "Call", "HCALL", default);
        return new ApplicationItem(
            Application,
            "Line",
            "LineException",
            "LineError",
            "LineMessage",
            initialize,
            new ReadMessageCall("lineGetMessage", "LINEMESSAGE", members),
            "lineShutdown",
            "LineDevice",
            Of(state, unread),
            Of(Line),
            Of(StateEvent));
    }
}
