import type { DemonstrationPerson } from '@policing/plugin-blueprint-common';
import express from 'express';
import request from 'supertest';
import { createRouter } from './createRouter';
import type { DemonstrationPeople } from './DemonstrationPeople';

it('answers as its OpenAPI document says', async () => {
  const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
  const people: DemonstrationPerson[] = [
    {
      ref: 'user:demo/ruth',
      name: 'Ruth',
      jobTitle: 'Information security lead',
      force: eastvale,
      roles: [{ id: 'security-lead', title: 'Security lead', force: eastvale }],
      suggestions: [{ text: 'Look', link: '/your-access' }],
    },
  ];
  const app = express().use(
    createRouter({
      people: { list: async () => people } as DemonstrationPeople,
      validateResponses: true,
    }),
  );
  const { status, body, headers } = await request(app).get('/demo/people');
  expect(status).toBe(200);
  expect(body).toEqual({ people });
  expect(headers['cache-control']).toBe('no-store');
});
