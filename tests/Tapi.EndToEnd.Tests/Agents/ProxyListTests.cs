using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Agents;

/// <summary>Structures with data after them, answered with parameter objects and read through views.</summary>
public class ProxyListTests
{
    [Fact]
    public async Task Capabilities_come_back_with_text_and_groups()
    {
        await using var desk = new AcdDesk(more: LineProxyRequestType.GetAgentCaps);
        desk.Handle<GetAgentCapsRequest>(request => request.Complete(new LineAgentCapsParameters
        {
            AgentHandlerInfo = "Äpfel & Söhne",
            States = LineAgentState.Ready | LineAgentState.NotReady,
            MaxNumGroupEntries = 3,
        }));
        var caps = await desk.AgentApp.GetDevice(0).GetAgentCapsAsync(0).Soon();
        Assert.Equal("Äpfel & Söhne", caps.AgentHandlerInfo);
        Assert.Equal(LineAgentState.Ready | LineAgentState.NotReady, caps.States);
        Assert.Equal(3u, caps.MaxNumGroupEntries);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_group_keeps_its_guid_and_name()
    {
        await using var desk = new AcdDesk(more: LineProxyRequestType.GetGroupList);
        var id = new Guid("01234567-89ab-cdef-0123-456789abcdef");
        desk.Handle<GetGroupListRequest>(
            request => request.Complete(new LineAgentGroupListParameters { List = [new() { GroupId = id, Name = "北京" }] }));
        var group = Assert.Single((await desk.Agent.GetGroupListAsync().Soon()).List);
        Assert.Equal((id, "北京"), (group.GroupId, group.Name));
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_list_that_is_longer_than_the_first_room_arrives_whole()
    {
        await using var desk = new AcdDesk(more: LineProxyRequestType.GetQueueList);
        var queues = Enumerable.Range(1, 200)
            .Select(id => new LineQueueEntryParameters { QueueId = (uint)id, Name = $"Queue {id}" })
            .ToList();
        desk.Handle<GetQueueListRequest>(request => request.Complete(new LineQueueListParameters { List = queues }));
        var list = (await desk.Agent.GetQueueListAsync(Guid.Empty).Soon()).List;
        Assert.Equal(queues.Select(queue => (queue.QueueId, queue.Name)), list.Select(queue => (queue.QueueId, (string?)queue.Name)));
        Assert.True(desk.Pbx.Journal.Calls("lineGetQueueListW") > 1);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Sessions_come_back_in_order()
    {
        await using var desk = new AcdDesk(more: LineProxyRequestType.GetAgentSessionList);
        LineAgentSessionEntry[] sessions = [new()
        {
            AgentSession = new(2),
            Agent = new(1),
        }, new() { AgentSession = new(3), WorkingAddressId = 4 }];
        desk.Handle<GetAgentSessionListRequest>(request => request.Complete(new LineAgentSessionListParameters { List = sessions }));
        var list = await desk.Agent.GetAgentSessionListAsync(new HAGENT(1)).Soon();
        Assert.Equal(2u, list.NumEntries);
        Assert.Equal(sessions, list.List);
        await desk.EndAsync();
    }
}
